import type { Hold, HoldStatus } from './hold.model'
import type { RelationRefusal } from './relation.rules'
import type { SponsorStatus } from './sponsor.model'
import type { CaseFile } from './student.model'

export const HOLD_DAYS = 7
export const MOST_HOLDS = 3
const DAY = 24 * 60 * 60 * 1000

export type HoldAct = 'release' | 'expire' | 'match'

export const HOLD_MOVES: Record<HoldAct, { from: readonly HoldStatus[]; to: HoldStatus }> = {
  release: { from: ['active'], to: 'released' },
  expire: { from: ['active'], to: 'expired' },
  match: { from: ['active'], to: 'matched' },
}

export const holdAfter = (status: HoldStatus, act: HoldAct): HoldStatus | null =>
  HOLD_MOVES[act].from.includes(status) ? HOLD_MOVES[act].to : null

export const holdExpiry = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY)

/** Whatever the row says, a hold whose time is over holds nothing. */
export const isLive = (hold: Pick<Hold, 'status' | 'expiresAt'>, now: Date): boolean =>
  hold.status === 'active' && Date.parse(hold.expiresAt) > now.getTime()

/** A card shows only what waits, and only while consent ② holds. */
export const hasCard = (file: Pick<CaseFile, 'status' | 'consented'>): boolean =>
  file.status === 'waiting' && file.consented.includes('anonymousCard')

export type HoldRefusal = 'NOT_VERIFIED' | 'TOO_MANY_HOLDS' | RelationRefusal | 'ALREADY_HELD'

/**
 * A possible relation waits until the township has looked into it (慈善法 §40, 59). The refusal does not
 * say what the hint was.
 */
export function refusalToHold(
  sponsor: { status: SponsorStatus; liveHolds: number },
  relation: RelationRefusal | null,
): Exclude<HoldRefusal, 'ALREADY_HELD'> | null {
  if (sponsor.status !== 'verified') return 'NOT_VERIFIED'
  if (sponsor.liveHolds >= MOST_HOLDS) return 'TOO_MANY_HOLDS'
  return relation
}

export type ExtendRefusal = 'NO_LONGER_HELD' | 'ALREADY_EXTENDED'

export function refusalToExtend(hold: Hold, now: Date): ExtendRefusal | null {
  if (!isLive(hold, now)) return 'NO_LONGER_HELD'
  if (hold.extended) return 'ALREADY_EXTENDED'
  return null
}

export const refusalToRelease = (hold: Hold, now: Date): 'NO_LONGER_HELD' | null =>
  isLive(hold, now) ? null : 'NO_LONGER_HELD'
