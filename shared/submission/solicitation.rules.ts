import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { addDays, daysBetween, type LocalDate } from '@shared/kernel/calendar'
import { WRITERS } from './article.rules'
import { COMPILERS } from './briefing.rules'
import type { SolicitationStatus } from './solicitation.model'

/** Who is told of it at a unit: its correspondents and whoever heads it. */
export const TOLD: readonly Role[] = [
  'correspondent',
  'villageClerk',
  'schoolVerifier',
  'townshipReviewer',
  'director',
]

/** So many days before its day a unit that has handed in nothing is reminded, once. */
const REMIND_DAYS = 3

/** Articles are asked for within half a year. */
const LONGEST_DAYS = 183

type Standing = { dueOn: LocalDate; closedAt: Date | null }

/** Its last day still counts. */
export function statusOf({ dueOn, closedAt }: Standing, today: LocalDate): SolicitationStatus {
  if (closedAt !== null) return 'closed'
  return dueOn < today ? 'past' : 'open'
}

/** The office that asks, and those who write for a unit that was asked. */
export const maySeeSolicitation = (
  { deskPath, unitPaths }: { deskPath: CommitteePath; unitPaths: readonly CommitteePath[] },
  actor: Actor,
): boolean =>
  holds(actor, COMPILERS, deskPath) || unitPaths.some((path) => holds(actor, WRITERS, path))

export type SolicitRefusal = 'DUE_TOO_SOON' | 'DUE_TOO_FAR' | 'NOBODY_ASKED'

/** Why it may not be opened: people need at least until tomorrow, and somebody must be asked. */
export function refusalToSolicit(
  { dueOn, units }: { dueOn: LocalDate; units: number },
  today: LocalDate,
): SolicitRefusal | null {
  return units === 0 ? 'NOBODY_ASKED' : refusalOfDay(dueOn, today)
}

function refusalOfDay(dueOn: LocalDate, today: LocalDate): 'DUE_TOO_SOON' | 'DUE_TOO_FAR' | null {
  if (dueOn <= today) return 'DUE_TOO_SOON'
  return daysBetween(today, dueOn) > LONGEST_DAYS ? 'DUE_TOO_FAR' : null
}

export type PutOffRefusal = 'CLOSED_EARLY' | 'NOT_LATER' | 'DUE_TOO_SOON' | 'DUE_TOO_FAR'

/** Why its day may not be put off: one whose day has passed may be taken up again, a closed one may not. */
export function refusalToPutOff(
  solicitation: Standing,
  dueOn: LocalDate,
  today: LocalDate,
): PutOffRefusal | null {
  if (solicitation.closedAt !== null) return 'CLOSED_EARLY'
  if (dueOn <= solicitation.dueOn) return 'NOT_LATER'
  return refusalOfDay(dueOn, today)
}

export type EndRefusal = 'NOT_OPEN'

/** Only what is open can be ended before its day. */
export const refusalToEnd = (solicitation: Standing, today: LocalDate): EndRefusal | null =>
  statusOf(solicitation, today) === 'open' ? null : 'NOT_OPEN'

export type AnswerRefusal = 'SOLICITATION_OVER' | 'TOO_MANY_WORDS'

/** Why an article may not be handed in for it; without it, the same article always may. */
export function refusalToAnswer(
  solicitation: { status: SolicitationStatus; mostWords: number | null },
  words: number,
): AnswerRefusal | null {
  if (solicitation.status !== 'open') return 'SOLICITATION_OVER'
  const { mostWords } = solicitation
  return mostWords !== null && words > mostWords ? 'TOO_MANY_WORDS' : null
}

/** Units are reminded of what is due by this day. */
export const remindUpTo = (today: LocalDate): LocalDate => addDays(today, REMIND_DAYS)
