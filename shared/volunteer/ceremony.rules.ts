import type { Role } from '@shared/account/account.model'
import type { Attendance, CeremonyStatus } from './ceremony.model'

const MINUTE = 60_000

/** Names are called and phones check in from an hour before the start. */
export const CHECK_IN_OPENS_MINUTES_BEFORE = 60

/** A phone may check itself in until so long after the start; the office may call the roll until it closes. */
export const CHECK_IN_ENDS_MINUTES_AFTER = 180

/** S4: all 331 of a township swear together. */
export const MOST_PEOPLE = 500

export const MOST_PHOTOS = 6

export const CEREMONY_OFFICES: readonly Role[] = ['villageClerk', 'townshipReviewer']

/** From which status to which: a ceremony ends once, one way or the other. */
export const ceremonyTransitions: Record<
  'close' | 'cancel',
  { from: readonly CeremonyStatus[]; to: CeremonyStatus }
> = {
  close: { from: ['planned'], to: 'closed' },
  cancel: { from: ['planned'], to: 'cancelled' },
}

/** How the roll moves: marking, unmarking, and what closing and cancelling make of each entry. */
export const attendanceTransitions: Record<
  'mark' | 'unmark' | 'swear' | 'miss' | 'release' | 'makeUp',
  { from: readonly Attendance[]; to: Attendance }
> = {
  mark: { from: ['invited', 'present'], to: 'present' },
  unmark: { from: ['invited', 'present'], to: 'invited' },
  swear: { from: ['present'], to: 'sworn' },
  miss: { from: ['invited'], to: 'absent' },
  release: { from: ['invited', 'present'], to: 'released' },
  makeUp: { from: ['absent'], to: 'madeUp' },
}

/** On the register by this entry's oath, in the hall or before a witness. */
export const hasSworn = (attendance: Attendance): boolean =>
  attendance === 'sworn' || attendance === 'madeUp'

type Planned = { status: CeremonyStatus; startsAt: Date }

const minutesFromStart = (ceremony: Planned, now: Date) =>
  (now.getTime() - ceremony.startsAt.getTime()) / MINUTE

export type RollRefusal = 'CEREMONY_OVER' | 'NOT_OPEN_YET' | 'UNDERTAKING_WITHDRAWN'

/** Why nobody's name may be marked now. */
export function refusalToCallRoll(
  ceremony: Planned,
  standsByAll: boolean,
  now: Date,
): RollRefusal | null {
  if (ceremony.status !== 'planned') return 'CEREMONY_OVER'
  if (minutesFromStart(ceremony, now) < -CHECK_IN_OPENS_MINUTES_BEFORE) return 'NOT_OPEN_YET'
  if (!standsByAll) return 'UNDERTAKING_WITHDRAWN'
  return null
}

export type CheckInRefusal = RollRefusal | 'CHECK_IN_ENDED' | 'WRONG_CODE'

/** Why an invited person may not check in by phone: only in the hall, where the code is seen. */
export function refusalToCheckIn(
  ceremony: Planned & { checkInCode: string },
  facts: { standsByAll: boolean; code: string },
  now: Date,
): CheckInRefusal | null {
  const refusal = refusalToCallRoll(ceremony, facts.standsByAll, now)
  if (refusal) return refusal
  if (minutesFromStart(ceremony, now) > CHECK_IN_ENDS_MINUTES_AFTER) return 'CHECK_IN_ENDED'
  if (facts.code !== ceremony.checkInCode) return 'WRONG_CODE'
  return null
}

export type CloseRefusal = 'CEREMONY_OVER' | 'NOT_STARTED_YET' | 'NOBODY_PRESENT'

/** Closing is final: it enrols whoever is present, so it waits for the start and for somebody to be there. */
export function refusalToClose(ceremony: Planned, present: number, now: Date): CloseRefusal | null {
  if (!ceremonyTransitions.close.from.includes(ceremony.status)) return 'CEREMONY_OVER'
  if (minutesFromStart(ceremony, now) < 0) return 'NOT_STARTED_YET'
  if (present === 0) return 'NOBODY_PRESENT'
  return null
}

export type PhotoRefusal = 'CEREMONY_CANCELLED' | 'NOT_A_PHOTO' | 'ENOUGH_PHOTOS'

/** Why this picture is not kept with the ceremony. */
export function refusalToAddPhoto(
  { status }: { status: CeremonyStatus },
  facts: { isOwnPhoto: boolean; photos: number },
): PhotoRefusal | null {
  if (status === 'cancelled') return 'CEREMONY_CANCELLED'
  if (!facts.isOwnPhoto) return 'NOT_A_PHOTO'
  return facts.photos >= MOST_PHOTOS ? 'ENOUGH_PHOTOS' : null
}

export type CancelRefusal = 'CEREMONY_OVER'

export const refusalToCancelCeremony = (ceremony: Planned): CancelRefusal | null =>
  ceremonyTransitions.cancel.from.includes(ceremony.status) ? null : 'CEREMONY_OVER'

export type PlanRefusal = 'IN_THE_PAST' | 'NO_OATH_TEXT' | 'NOT_AWAITING_OATH'

/** Why a ceremony cannot be planned so. `awaiting` tells that every invited person waits for the oath and for no other ceremony. */
export function refusalToPlan(
  plan: { startsAt: Date; hasOathText: boolean; allAwaiting: boolean },
  now: Date,
): PlanRefusal | null {
  if (plan.startsAt <= now) return 'IN_THE_PAST'
  if (!plan.hasOathText) return 'NO_OATH_TEXT'
  if (!plan.allAwaiting) return 'NOT_AWAITING_OATH'
  return null
}
