import { createHmac, timingSafeEqual } from 'node:crypto'
import { codeMinuteOf } from '@shared/lecture/check-in.rules'
import type { SessionId } from '@shared/lecture/seat.model'

/** Signed with a key only the functions know (`DOOR_KEY`): a picture cannot be made at home. */
function signatureOf(sessionId: SessionId, minute: number): string {
  const key = process.env.DOOR_KEY
  if (!key) throw new Error('DOOR_KEY is not set')
  return createHmac('sha256', key)
    .update(`door ${sessionId} ${minute}`)
    .digest('base64url')
    .slice(0, 16)
}

export function doorCodeAt(sessionId: SessionId, now: Date): string {
  const minute = codeMinuteOf(now)
  return `${minute.toString(36)}.${signatureOf(sessionId, minute)}`
}

/** The minute a genuine code was made for; `null` for one we did not sign. */
export function minuteOfDoorCode(sessionId: SessionId, code: string): number | null {
  const [stamp = '', signature = ''] = code.split('.')
  const minute = Number.parseInt(stamp, 36)
  if (!Number.isSafeInteger(minute)) return null
  const expected = signatureOf(sessionId, minute)
  const isGenuine =
    signature.length === expected.length &&
    timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
  return isGenuine ? minute : null
}
