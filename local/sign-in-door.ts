import { createHash, createHmac, generateKeyPairSync, timingSafeEqual, verify } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Identity } from './function-host'

const ACCESS_SECONDS = 7200
const REFRESH_SECONDS = 31 * 24 * 3600

type Claims = { kind: 'access' | 'refresh'; customId: string; expiry: number }

/**
 * CloudBase's custom sign-in: a ticket our function signed becomes an access token, which the client
 * then sends as its bearer. Only the key that `loginKey` hands to the functions signs good tickets.
 */
export function createSignInDoor(env: string, secretKey: string) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { private_key_id: 'local', env_id: env }
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })

  const mac = (text: string) => createHmac('sha256', secretKey).update(text).digest('base64url')

  const tokenFor = (claims: Claims) => {
    const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
    return `${text}.${mac(text)}`
  }

  const read = (token: string, kind: Claims['kind']): string | null => {
    const [text = '', given = ''] = token.split('.')
    const expected = Buffer.from(mac(text))
    const isOurs = given.length === expected.length && timingSafeEqual(Buffer.from(given), expected)
    if (!isOurs) return null
    const claims = JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims
    return claims.kind === kind && claims.expiry > Date.now() ? claims.customId : null
  }

  const whoIsLetIn = (ticket: string): string | null => {
    const [, token = ''] = ticket.split('/@@/')
    const [head, body = '', signature = ''] = token.split('.')
    const signed = Buffer.from(`${head}.${body}`)
    if (!verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'))) return null
    const { uid, exp } = JSON.parse(Buffer.from(body, 'base64url').toString())
    return exp > Date.now() ? String(uid) : null
  }

  const letIn = (c: Context, customId: string | null) => {
    if (!customId) return c.json({ error: 'invalid_grant', error_code: 4001 }, 400)
    const until = (seconds: number) => Date.now() + seconds * 1000
    return c.json({
      token_type: 'Bearer',
      access_token: tokenFor({ kind: 'access', customId, expiry: until(ACCESS_SECONDS) }),
      refresh_token: tokenFor({ kind: 'refresh', customId, expiry: until(REFRESH_SECONDS) }),
      expires_in: ACCESS_SECONDS,
      sub: uidOf(customId),
    })
  }

  const routes = new Hono()
  routes.post('/auth/v1/signin/custom', async (c) => {
    const { ticket } = await c.req.json()
    return letIn(c, whoIsLetIn(String(ticket)))
  })
  routes.post('/auth/v1/token', async (c) => {
    const { grant_type, refresh_token } = await c.req.json()
    return letIn(c, grant_type === 'refresh_token' ? read(String(refresh_token), 'refresh') : null)
  })

  return {
    routes,
    /** The key file of the console, in base64 as it travels in an environment variable. */
    loginKey: Buffer.from(JSON.stringify({ ...key, private_key: pem })).toString('base64'),
    identityOf(accessToken: string): Identity {
      const customId = read(accessToken, 'access')
      return customId ? { uid: uidOf(customId), customId } : {}
    },
  }
}
export type SignInDoor = ReturnType<typeof createSignInDoor>

/** The platform gives every account a number of its own. */
const uidOf = (customId: string) => createHash('sha256').update(customId).digest('hex').slice(0, 16)
