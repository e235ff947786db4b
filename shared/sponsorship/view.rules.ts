import type { Actor, PersonId, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { covers } from '@shared/committee/committee.rules'
import { addDays, daysBetween, type LocalDate } from '@shared/kernel/calendar'
import type { CaseFile } from './student.model'
import type { ViewDecision, ViewPurpose, ViewRole, ViewStanding } from './view.model'

/** The persons in charge, who answer for every look (未成年人网络保护条例 §36). */
export const CHIEFS = ['director', 'partySecretary'] as const satisfies readonly Role[]

/** What the whole record is opened for; for possible ties the names alone do. */
export const RECORD_PURPOSES = [
  'verify',
  'objection',
  'agreement',
  'correction',
] as const satisfies readonly ViewPurpose[]

/** How long an approved look lasts from its first opening, in minutes. */
export const MINUTES_OPEN = 30
/** An approval nobody used is over after so many days. */
export const DAYS_TO_OPEN = 3
/** The longest a lasting right may run before it is thought over again, in days. */
export const LONGEST_RIGHT = 180

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

export type Request = {
  purpose: ViewPurpose
  decision: ViewDecision | null
  decidedAt: Date | null
  openedAt: Date | null
}

export type Right = { role: ViewRole; path: CommitteePath; untilOn: LocalDate }

export type RequestState = Exclude<ViewStanding['state'], 'shut' | 'standing'> | 'over'

export const openUntil = (openedAt: Date): Date =>
  new Date(openedAt.getTime() + MINUTES_OPEN * MINUTE)

export function stateOfRequest(
  { decision, decidedAt, openedAt }: Request,
  now: Date,
): RequestState {
  if (!decision || !decidedAt) return 'asked'
  if (decision === 'refused') return 'refused'
  if (openedAt) return now < openUntil(openedAt) ? 'open' : 'over'
  return now.getTime() < decidedAt.getTime() + DAYS_TO_OPEN * DAY ? 'ready' : 'over'
}

/** Approved for this purpose, and either not opened yet or still within its half hour. */
export const admits = (request: Request, purpose: ViewPurpose, now: Date): boolean =>
  request.purpose === purpose && ['ready', 'open'].includes(stateOfRequest(request, now))

/** A lasting right reaches the children of its own village, school or area until its last day is over. */
export const reaches = (
  right: Right,
  file: Pick<CaseFile, 'villagePath' | 'schoolPath'>,
  today: LocalDate,
): boolean =>
  today <= right.untilOn &&
  covers(right.path, right.role === 'schoolVerifier' ? file.schoolPath : file.villagePath)

/** Nobody answers for their own looks. */
export const isChiefOf = (path: CommitteePath, staff: PersonId, actor: Actor): boolean =>
  actor.personId !== staff && holds(actor, CHIEFS, path)

export type AskRefusal = 'ALREADY_ASKED' | 'MAY_LOOK' | 'NO_CHIEF'

/** `chiefs` are the others in charge of where the child lives. */
export function refusalToAsk(
  { requests, rights, chiefs }: { requests: readonly Request[]; rights: number; chiefs: number },
  purpose: ViewPurpose,
  now: Date,
): AskRefusal | null {
  if (rights > 0 || requests.some((one) => admits(one, purpose, now))) return 'MAY_LOOK'
  if (requests.some((one) => stateOfRequest(one, now) === 'asked')) return 'ALREADY_ASKED'
  return chiefs === 0 ? 'NO_CHIEF' : null
}

export type DecideRefusal = 'ALREADY_DECIDED'

export const refusalToDecide = ({ decision }: Pick<Request, 'decision'>): DecideRefusal | null =>
  decision ? 'ALREADY_DECIDED' : null

export type GrantRefusal = 'NOT_STAFF' | 'TOO_LONG' | 'ALREADY_OVER'

/** A lasting right is for who works on cases there, ends, and ends within half a year. */
export function refusalToGrant(
  { isStaff, untilOn }: { isStaff: boolean; untilOn: LocalDate },
  today: LocalDate,
): GrantRefusal | null {
  if (!isStaff) return 'NOT_STAFF'
  if (untilOn < today) return 'ALREADY_OVER'
  return daysBetween(today, untilOn) > LONGEST_RIGHT ? 'TOO_LONG' : null
}

/** Monday to Sunday of the week before this day. */
export function weekBefore(today: LocalDate): { fromOn: LocalDate; toOn: LocalDate } {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const toOn = addDays(today, -sinceMonday - 1)
  return { fromOn: addDays(toOn, -6), toOn }
}
