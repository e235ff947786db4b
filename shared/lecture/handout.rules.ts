import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { addDays, type LocalDate } from '@shared/kernel/calendar'
import { isHost, isOrganiser } from './booking.rules'
import { clearedBefore, clearedOn } from './clearance.rules'
import type { HandoutShelf } from './handout.model'
import { endOf } from './slot.rules'

export const MOST_HANDOUTS = 3

type Talk = { lecturerId: PersonId | null; hostPath: CommitteePath }

/** Whoever gave the talk leaves something behind, or the office that arranged it does so for them. */
export const isGiver = (talk: Talk, actor: Actor): boolean =>
  talk.lecturerId === actor.personId || isOrganiser(talk.hostPath, actor)

/** Those who gave, ordered or arranged the talk, and those who had a seat; for others there is nothing. */
export const mayReadHandouts = (talk: Talk, hasSeat: boolean, actor: Actor): boolean =>
  hasSeat || isGiver(talk, actor) || isHost(talk.hostPath, actor)

/**
 * Handouts close with the hour in which the parents' names go (L-20): nobody can be asked after it
 * whether they had a seat.
 */
export const areHandoutsOpen = (startsAt: string, now: Date): boolean =>
  Date.parse(startsAt) >= clearedBefore(now).getTime()

export const lastDayOfHandouts = (startsAt: string): LocalDate =>
  addDays(clearedOn(new Date(startsAt)), -1)

export type PutUpRefusal =
  | 'NOT_HELD'
  | 'NOT_OVER'
  | 'CLOSED'
  | 'TOO_MANY'
  | 'ALREADY_UP'
  | 'NOT_HEARD'

/** 资料 are put up when the talk is over, for as long as they can be read. */
export function refusalToPutUp(
  { bookingStatus, startsAt, minutes, handouts }: Omit<HandoutShelf, 'isGiver' | 'lastOn'>,
  now: Date,
): PutUpRefusal | null {
  const tookPlace = bookingStatus === 'confirmed' || bookingStatus === 'delivered'
  if (!tookPlace || startsAt === null) return 'NOT_HELD'
  if (now.getTime() < Date.parse(endOf(startsAt, minutes))) return 'NOT_OVER'
  if (!areHandoutsOpen(startsAt, now)) return 'CLOSED'
  return handouts.length < MOST_HANDOUTS ? null : 'TOO_MANY'
}

/** A child's voice is personal information like the face (个人信息保护法 §28, §31). */
export const refusalToShare = (isVoice: boolean, noChildHeard: boolean): 'NOT_HEARD' | null =>
  isVoice && !noChildHeard ? 'NOT_HEARD' : null
