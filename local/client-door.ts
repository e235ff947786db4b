import { type Context, Hono } from 'hono'
import { personaOpenid, personas } from '@database/seed/personas'
import { type Identity, type Invoke, PlatformError } from './function-host'
import type { SignInDoor } from './sign-in-door'

/** `Bearer persona:<openid>`: on the local stage a person is whoever they say they are. */
function identityFrom(authorization: string | undefined, signIn: SignInDoor): Identity {
  const token = authorization?.replace(/^Bearer /, '') ?? ''
  const openid = /^persona:([\w-]{1,64})$/.exec(token)?.[1]
  return openid ? { openid } : signIn.identityOf(token)
}

/** `{ "<function>" | "*": { "invoke": true | false } }`, as uploaded to the cloud. */
export type FunctionRule = Record<string, { invoke: boolean }>

/**
 * Where H5 calls functions: the path and the answers of CloudBase's HTTP API, whose body is the
 * function's own reply.
 */
export function createClientDoor(invoke: Invoke, rule: FunctionRule, signIn: SignInDoor) {
  const routes = new Hono()

  routes.post('/v1/functions/:name', async (c) => {
    const name = c.req.param('name')
    try {
      if (!(rule[name] ?? rule['*'])?.invoke) {
        throw new PlatformError('EXCEED_AUTHORITY', `clients may not call ${name}`, 403)
      }
      const event = await readEvent(c)
      const { requestId, result } = await invoke(
        name,
        event,
        identityFrom(c.req.header('authorization'), signIn),
      )
      c.header('x-request-id', requestId)
      return c.json(result as object)
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      return c.json({ code: error.code, message: error.message }, error.status)
    }
  })

  routes.get('/local/personas', (c) =>
    c.json({
      personas: personas.map(({ key, name, about }) => ({
        key,
        name,
        about,
        openid: personaOpenid(key),
        token: `persona:${personaOpenid(key)}`,
      })),
    }),
  )
  return routes
}

async function readEvent(c: Context): Promise<Record<string, unknown>> {
  const event: unknown = await c.req.json().catch(() => null)
  if (typeof event !== 'object' || event === null || Array.isArray(event)) {
    throw new PlatformError('INVALID_PARAM', 'the body is not a JSON object', 400)
  }
  return event as Record<string, unknown>
}
