import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Context, Hono } from 'hono'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** The H5 app as it lies in `folder`; any other address is a page of the app. */
export function createH5Files(folder: string) {
  const routes = new Hono()
  routes.get('*', async (c) => {
    const file = path.join(folder, path.normalize(decodeURIComponent(c.req.path)))
    const isAsset = path.extname(file) !== ''
    if (isAsset) return (await send(c, file)) ?? c.notFound()
    return (await send(c, path.join(folder, 'index.html'))) ?? c.text(NOT_BUILT, 503)
  })
  return routes
}

const NOT_BUILT = 'H5 还没有构建：请运行 npm start 或 npm run build:h5（H5 is not built yet）'

async function send(c: Context, file: string) {
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) return null
  const type = types[path.extname(file)] ?? 'application/octet-stream'
  return c.body(new Uint8Array(bytes), 200, { 'content-type': type, 'cache-control': 'no-cache' })
}
