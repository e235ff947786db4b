import { createHmac } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Context, Hono } from 'hono'

const onDiskIn = (folder: string, key: string) =>
  path.join(folder, Buffer.from(key).toString('base64url'))

/** Put a file where the store looks for it. */
export async function layFile(folder: string, key: string, contentType: string, bytes: Buffer) {
  await mkdir(folder, { recursive: true })
  await writeFile(onDiskIn(folder, key), bytes)
  await writeFile(`${onDiskIn(folder, key)}.type`, contentType)
}

/**
 * Files on disk behind addresses that are signed and expire, as the cloud's object store has them.
 * `origin` is known once the server listens.
 */
export function createFileShelf(folder: string, secretKey: string, origin: () => string) {
  const onDisk = (key: string) => onDiskIn(folder, key)

  const signature = (verb: string, key: string, expiry: number) =>
    createHmac('sha256', secretKey).update(`${verb}\n${key}\n${expiry}`).digest('hex')

  // No `%` in it: node-sdk's downloadFile() encodes the address once more.
  const addressFor = (verb: 'PUT' | 'GET', key: string, ttlSeconds: number) => {
    const expiry = Math.floor(Date.now() / 1000) + ttlSeconds
    const name = Buffer.from(key).toString('base64url')
    return `${origin()}/files/${name}?verb=${verb}&expiry=${expiry}&signature=${signature(verb, key, expiry)}`
  }

  const keyGranted = (c: Context, verb: string): string | null => {
    const key = Buffer.from(c.req.param('name') ?? '', 'base64url').toString()
    const expiry = Number(c.req.query('expiry'))
    const valid =
      expiry * 1000 > Date.now() &&
      c.req.query('verb') === verb &&
      c.req.query('signature') === signature(verb, key, expiry)
    return valid ? key : null
  }

  const routes = new Hono()
  routes.use('/files/*', async (c, next) => {
    c.header('access-control-allow-origin', '*')
    c.header('access-control-allow-methods', 'GET, PUT')
    c.header('access-control-allow-headers', '*')
    if (c.req.method === 'OPTIONS') return c.body(null, 204)
    return next()
  })
  routes.put('/files/:name', async (c) => {
    const key = keyGranted(c, 'PUT')
    if (!key) return failure(c, 403, 'AccessDenied')
    const type = c.req.header('content-type') ?? 'application/octet-stream'
    await layFile(folder, key, type, Buffer.from(await c.req.arrayBuffer()))
    return c.body('') // the SDK takes any body for an error
  })
  routes.get('/files/:name', async (c) => {
    const key = keyGranted(c, 'GET')
    if (!key) return failure(c, 403, 'AccessDenied')
    const bytes = await readFile(onDisk(key)).catch(() => null)
    if (!bytes) return failure(c, 404, 'NoSuchKey')
    const range = partOf(c.req.header('range'), bytes.length)
    const part = range ? bytes.subarray(range.from, range.to + 1) : bytes
    return c.body(new Uint8Array(part), range ? 206 : 200, {
      'content-type': await readFile(`${onDisk(key)}.type`, 'utf8'),
      'content-length': String(part.length),
      'accept-ranges': 'bytes',
      ...(range && { 'content-range': `bytes ${range.from}-${range.to}/${bytes.length}` }),
      'cache-control': 'private, no-store',
    })
  })

  return {
    routes,
    addressFor,
    has: (key: string) =>
      stat(onDisk(key)).then(
        () => true,
        () => false,
      ),
    async remove(key: string) {
      await rm(onDisk(key), { force: true })
      await rm(`${onDisk(key)}.type`, { force: true })
    },
  }
}
export type FileShelf = ReturnType<typeof createFileShelf>

/** `bytes=0-15` or `bytes=16-`: a player that goes on in the middle asks so; anything else gets the whole. */
function partOf(range: string | undefined, size: number): { from: number; to: number } | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined || Number(from) >= size) return null
  return { from: Number(from), to: Math.min(to ? Number(to) : size - 1, size - 1) }
}

/** The store's own way to fail: the SDK ignores the status and looks for `<Error>`. */
const failure = (c: Context, status: 403 | 404, code: string) =>
  c.body(
    `<?xml version='1.0' encoding='utf-8' ?>\n<Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
    status,
    { 'content-type': 'application/xml' },
  )
