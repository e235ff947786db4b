import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Figure, kilobytes, type Section } from './report'

const dist = path.resolve(__dirname, '../../dist/client')

type Size = { bytes: number; zipped: number }

const TARGET = { main: 480_000, mainZipped: 140_000, sub: 400_000, total: 2_000_000 }

/** What WeChat would upload of the built mini-program, one package at a time. */
export function benchPackageSize(): Section {
  if (!existsSync(path.join(dist, 'app.json'))) {
    throw new Error('the mini-program is not built: npm run build:weapp')
  }
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
    subpackages?: { root: string }[]
  }
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map((one) =>
    one.root.replace(/\/?$/, '/'),
  )
  const sizes = new Map<string, Size>([['main package', { bytes: 0, zipped: 0 }]])
  for (const root of roots) sizes.set(root, { bytes: 0, zipped: 0 })
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const size = sizes.get(roots.find((root) => file.startsWith(root)) ?? 'main package')
    if (!size || !/\.\w+$/.test(file) || file.endsWith('.map')) continue
    const content = readFileSync(path.join(dist, file))
    size.bytes += content.length
    size.zipped += gzipSync(content).length
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size.bytes, 0)
  const main = sizes.get('main package') as Size
  const figures: Figure[] = [
    figure(
      'main package',
      main.bytes,
      'bare Taro + React 304 KB; WeChat demo 1,300 KB',
      TARGET.main,
    ),
    figure('main package, gzip', main.zipped, 'bare Taro + React 85 KB', TARGET.mainZipped),
    ...[...sizes].slice(1).map(([root, size]) => figure(root, size.bytes, '', TARGET.sub)),
    figure('all packages', total, 'TDesign retail sample 804 KB', TARGET.total),
  ]
  return {
    title: 'Size of the mini-program',
    how: 'Bytes of the production build as uploaded, per package (references measured once, on other builds).',
    figures,
  }
}

const figure = (what: string, bytes: number, reference: string, target: number): Figure => ({
  what,
  measured: kilobytes(bytes),
  reference,
  target: `≤ ${kilobytes(target)}`,
  met: bytes <= target,
})
