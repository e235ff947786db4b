import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { LocalDate } from '@shared/kernel/local-date'
import type { AgreementStatus } from './agreement.model'
import { type Disclosure, disclosureIn, type Known } from './disclosure.rules'
import type { FeedbackLines, FeedbackStatus, Teller, Term } from './feedback.model'
import type { CaseFile } from './student.model'
import { isGuardian } from './student.rules'

const yearOf = (term: Term) => Number(term.slice(0, 4))
const isAutumn = (term: Term) => term.endsWith('autumn')
const autumn = (year: number): Term => `${year}-autumn`
const spring = (year: number): Term => `${year}-spring`

/** The term this day lies in: autumn from September to January, spring from February to August. */
export function termOn(day: LocalDate): Term {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (month === 1) return autumn(year - 1)
  return month < 9 ? spring(year) : autumn(year)
}

export const termBefore = (term: Term): Term =>
  isAutumn(term) ? spring(yearOf(term)) : autumn(yearOf(term) - 1)

/** The day teachers are reminded: term ends in the middle of January and at the end of June. */
export const remindedOn = (term: Term): LocalDate =>
  isAutumn(term) ? `${yearOf(term) + 1}-01-10` : `${yearOf(term)}-06-25`

/** The day by which the sponsor has been promised to hear. */
export const dueOn = (term: Term): LocalDate =>
  isAutumn(term) ? `${yearOf(term) + 1}-01-31` : `${yearOf(term)}-07-15`

/** The term feedback is being asked for: the last whose reminder day has come. */
export function termAskedOn(day: LocalDate): Term {
  const now = termOn(day)
  return remindedOn(now) <= day ? now : termBefore(now)
}

/** A pair owes a term it was in force in, from before the reminder on. */
export const owes = (term: Term, effectiveOn: LocalDate): boolean => effectiveOn < remindedOn(term)

/** As what this actor may speak for the child, or `null`. */
export function tellerOf(file: CaseFile, actor: Actor): Teller | null {
  if (isGuardian(file, actor)) return 'guardian'
  return holds(actor, ['teacher'], file.schoolPath) ? 'teacher' : null
}

export type SpeakRefusal = 'NOT_IN_FORCE' | 'CONSENT_MISSING' | Disclosure
export type TellRefusal = SpeakRefusal | 'WRONG_TERM' | 'ALREADY_READ'

/** Nothing passes between child and sponsor without an agreement in force and consent ③. */
export function refusalToSpeak(
  file: Pick<CaseFile, 'consented'>,
  status: AgreementStatus,
  text: string,
  known: Known,
): SpeakRefusal | null {
  if (status !== 'effective') return 'NOT_IN_FORCE'
  if (!file.consented.includes('limitedProfile')) return 'CONSENT_MISSING'
  return disclosureIn(text, known)
}

/** This term or the one before, until the office has shown it to the sponsor. */
export function refusalToTell(
  telling: { term: Term; standing: FeedbackStatus | null },
  today: LocalDate,
): 'WRONG_TERM' | 'ALREADY_READ' | null {
  const now = termOn(today)
  if (telling.term !== now && telling.term !== termBefore(now)) return 'WRONG_TERM'
  return telling.standing === 'shown' ? 'ALREADY_READ' : null
}

/** Read line by line, so that a number broken over two lines is found as well. */
export const textOf = (lines: FeedbackLines): string =>
  [lines.study, lines.life, lines.joy, lines.words].join('，')

export type ReadRefusal = 'ALREADY_READ' | 'CONSENT_MISSING'

/** The office reads once; a text it does not pass goes back with a reason. */
export function refusalToPass(
  file: Pick<CaseFile, 'consented'>,
  waiting: boolean,
): ReadRefusal | null {
  if (!waiting) return 'ALREADY_READ'
  return file.consented.includes('limitedProfile') ? null : 'CONSENT_MISSING'
}
