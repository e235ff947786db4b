import type { SignInState } from './sign-in.model'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** A code lives this long: enough to fetch the phone, too short to be passed around. */
export const CODE_LIVES_MS = 2 * MINUTE

/** After the ticket was handed out, a browser that lost the answer may ask again this long. */
export const COLLECT_AGAIN_MS = 30 * SECOND

/** How often one address, and everyone together, may ask for a code. */
export const BEGINS_WINDOW_MS = 10 * MINUTE
export const BEGINS_PER_SOURCE = 20
export const LIVE_AT_ONCE = 500

export type SignIn = {
  expiresAt: Date
  confirmedAt: Date | null
  refusedAt: Date | null
  collectedAt: Date | null
}

/** What the waiting browser is told. */
export function stateOf(signIn: SignIn, now: Date): SignInState {
  if (signIn.refusedAt) return 'refused'
  const until = signIn.collectedAt
    ? signIn.collectedAt.getTime() + COLLECT_AGAIN_MS
    : signIn.expiresAt.getTime()
  if (now.getTime() > until) return 'expired'
  return signIn.confirmedAt ? 'confirmed' : 'waiting'
}

export type BeginRefusal = 'TOO_MANY' | 'EXPIRED'

/** Why no further code is given out now. */
export const refusalToBegin = (fromSource: number, live: number): BeginRefusal | null =>
  fromSource >= BEGINS_PER_SOURCE || live >= LIVE_AT_ONCE ? 'TOO_MANY' : null

export type ConfirmRefusal = 'EXPIRED' | 'ALREADY_ANSWERED'

/** Why this browser can no longer be let in. */
export function refusalToConfirm(signIn: SignIn, now: Date): ConfirmRefusal | null {
  if (signIn.confirmedAt || signIn.refusedAt) return 'ALREADY_ANSWERED'
  return stateOf(signIn, now) === 'expired' ? 'EXPIRED' : null
}
