import { timingSafeEqual } from 'node:crypto'
import { Signer } from '@cloudbase/signature-nodejs'
import type { HonoRequest } from 'hono'

export type Secret = { secretId: string; secretKey: string }

const WINDOW_SECONDS = 600

/** The request carries the signature node-sdk would compute for it: same library, same arguments. */
export function isSigned(
  request: HonoRequest,
  parameters: Record<string, unknown>,
  secret: Secret,
): boolean {
  const authorization = request.header('authorization') ?? ''
  const listed = (what: string) =>
    new RegExp(`${what}=([^,]*)`).exec(authorization)?.[1]?.split(';') ?? []
  const timestamp = Number(request.header('x-timestamp'))
  if (!timestamp || Math.abs(Date.now() / 1000 - timestamp) > WINDOW_SECONDS) return false

  const headers = Object.fromEntries(
    listed('SignedHeaders').map((name) => [name, request.header(decodeURIComponent(name)) ?? '']),
  )
  // The list of signed parameters is lower case, the body's keys are not.
  const signed = new Set(listed('SignedParams'))
  const picked = Object.fromEntries(
    Object.entries(parameters).filter(([key]) => signed.has(encodeURIComponent(key.toLowerCase()))),
  )
  const again = new Signer(secret, 'tcb').tc3sign(
    request.method.toLowerCase(),
    request.url,
    headers,
    picked,
    timestamp,
    { withSignedParams: true },
  )
  const expected = Buffer.from(again.authorization)
  const given = Buffer.from(authorization)
  return expected.length === given.length && timingSafeEqual(expected, given)
}
