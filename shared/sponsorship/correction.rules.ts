import type { LocalDate } from '@shared/kernel/local-date'
import { isClosed } from './retention.rules'
import type { CaseFile, RecordFacts } from './student.model'
import { familyNameOf, isLikelyBirthMonth } from './student.rules'

/** The office answers within so many working days (未成年人网络保护条例 §34; the number is ours, X-05). */
export const WORKING_DAYS_TO_ANSWER = 15

export type AskCorrectionRefusal = 'CASE_CLOSED' | 'ALREADY_ASKED'

/** A closed case is erased by the calendar; until then one request waits at a time. */
export function refusalToAskCorrection(
  file: Pick<CaseFile, 'status'>,
  waiting: boolean,
): AskCorrectionRefusal | null {
  if (isClosed(file.status)) return 'CASE_CLOSED'
  return waiting ? 'ALREADY_ASKED' : null
}

export const FACTS = [
  'name',
  'birthMonth',
  'grade',
  'guardianName',
  'guardianPhone',
] as const satisfies readonly (keyof RecordFacts)[]
export type Fact = (typeof FACTS)[number]

export const changedFacts = (before: RecordFacts, after: RecordFacts): Fact[] =>
  FACTS.filter((fact) => before[fact] !== after[fact])

/** A public notice shows the family name: a wrong one comes down, and its days begin again (S-04). */
export const changesNotice = (before: RecordFacts, after: RecordFacts): boolean =>
  familyNameOf(before.name) !== familyNameOf(after.name)

export type CorrectRefusal =
  | 'CASE_CLOSED'
  | 'NOTHING_CHANGED'
  | 'BIRTH_MONTH_WRONG'
  | 'GUARDIAN_SAME'
  | 'AGREEMENT_SIGNING'

/**
 * The county's office puts right who the child and the guardian are. Another guardian is another person:
 * with another telephone, and not while an agreement waits for the old one's hand.
 */
export function refusalToCorrect(
  file: Pick<CaseFile, 'status'>,
  correction: {
    before: RecordFacts
    after: RecordFacts
    newGuardian: boolean
    agreementSigning: boolean
  },
  today: LocalDate,
): CorrectRefusal | null {
  const { before, after, newGuardian, agreementSigning } = correction
  if (isClosed(file.status)) return 'CASE_CLOSED'
  if (changedFacts(before, after).length === 0) return 'NOTHING_CHANGED'
  if (!isLikelyBirthMonth(after.birthMonth, today)) return 'BIRTH_MONTH_WRONG'
  if (!newGuardian) return null
  const samePerson =
    before.guardianName === after.guardianName || before.guardianPhone === after.guardianPhone
  if (samePerson) return 'GUARDIAN_SAME'
  return agreementSigning ? 'AGREEMENT_SIGNING' : null
}

export const refusalToAnswerCorrection = ({ answer }: { answer: unknown }): 'ANSWERED' | null =>
  answer ? 'ANSWERED' : null
