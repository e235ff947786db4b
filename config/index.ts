import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import webpack from 'webpack'

const root = path.resolve(__dirname, '..')
const room = (name: string) => path.join(root, name)
const abort = room('client/boot/abort.ts')

/** Taro puts only `sourceRoot` through babel; what else reaches a phone must be named or arrives as ES2022. */
const include = [
  room('shared'),
  (file: string) => /node_modules[\\/](zod|@tanstack|zustand|@orpc|dayjs|uqr|diff)[\\/]/.test(file),
]

type Chain = {
  cache(settings: object): unknown
  module: { rule(name: string): Rule }
}
type Rule = {
  test(file: RegExp): Rule
  enforce(when: 'pre'): Rule
  use(name: string): { loader(file: string): unknown }
}

/** No phone writes JSON Schema, and zod's writer is 26 KB in each of five packages. */
function withoutJsonSchema(chain: Chain) {
  chain.module
    .rule('without-json-schema')
    .test(/[\\/]zod[\\/]v4[\\/](core|classic)[\\/](to-|from-)?json-schema(-\w+)?\.js$/)
    .enforce('pre')
    .use('hollow')
    .loader(room('config/hollow-loader.cjs'))
}

/** Which pages there are: kept with the cache, which would go on building the pages of yesterday. */
const routes = [
  'app.config.ts',
  ...readdirSync(room('client/pages')).map((fn) => `pages/${fn}/routes.ts`),
]
  .map((file) => path.join(room('client'), file))
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/**
 * Taro's own cache names a file that does not exist here and is then never written. The mini-program is
 * built without one: a module that moved to another package was once looked for where it had been.
 */
function withCache(chain: Chain) {
  if (process.env.CI || process.env.TARO_ENV === 'weapp') return
  chain.cache({
    type: 'filesystem',
    version: createHash('sha256').update(routes).digest('hex'),
    name: `${process.env.NODE_ENV}-${process.env.TARO_ENV}`,
    buildDependencies: {
      config: [
        __filename,
        room('config/hollow-loader.cjs'),
        room('babel.config.js'),
        room('package-lock.json'),
      ],
    },
  })
}

const cssModules = {
  enable: true,
  config: {
    namingPattern: 'module' as const,
    generateScopedName: '[name]__[local]___[hash:base64:5]',
  },
}

export default defineConfig<'webpack5'>({
  projectName: 'nextgen-care',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'client',
  outputRoot: process.env.TARO_ENV === 'h5' ? 'dist/h5' : 'dist/client',
  framework: 'react',
  plugins: [],
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  // A Chinese character is three bytes of UTF-8; escaped, as Taro would have it, it is six.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  alias: { '@client': room('client'), '@shared': room('shared'), zod$: room('client/boot/zod.ts') },
  env: {
    TARO_APP_GATEWAY: JSON.stringify(process.env.TARO_APP_GATEWAY ?? ''),
    TARO_APP_PUBLISHABLE_KEY: JSON.stringify(process.env.TARO_APP_PUBLISHABLE_KEY ?? ''),
    TARO_APP_WEB: JSON.stringify(process.env.TARO_APP_WEB ?? ''),
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
  },
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [{ from: 'client/theme.json', to: 'dist/client/theme.json' }]
        : [],
    options: {},
  },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include },
    webpackChain(chain) {
      withCache(chain)
      withoutJsonSchema(chain)
      chain
        .plugin('abort')
        .use(webpack.ProvidePlugin, [
          { AbortController: [abort, 'AbortController'], AbortSignal: [abort, 'AbortSignal'] },
        ])
    },
    miniCssExtractPluginOption: { ignoreOrder: true },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include },
    webpackChain(chain) {
      withCache(chain)
      withoutJsonSchema(chain)
      // Without this each of the pages carries its own copy of what all of them use.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          vendors: { test: /[\\/]node_modules[\\/]/, name: 'vendors', priority: 10 },
          common: { minChunks: 2, name: 'common', reuseExistingChunk: true },
        },
      })
    },
    output: { filename: 'js/[name].[hash:8].js', chunkFilename: 'js/[name].[chunkhash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[hash].css',
      chunkFilename: 'css/[name].[chunkhash].css',
    },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      pxtransform: { enable: true, config: { targetUnit: 'px' as 'rem' } },
      cssModules,
    },
  },
})
