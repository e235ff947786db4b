import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'
import { AgreementId } from './agreement.model'
import { StudentId } from './student.model'

export const FeedbackId = z.uuid().brand<'FeedbackId'>()
export type FeedbackId = z.infer<typeof FeedbackId>

/** A school term by the year it begins in: 2026-autumn ends in January 2027, 2027-spring begins in February. */
export const Term = z.templateLiteral([
  z.string().regex(/^20\d{2}$/),
  '-',
  z.enum(['autumn', 'spring']),
])
export type Term = z.infer<typeof Term>

export const FeedbackStatus = z.enum(['submitted', 'returned', 'shown'])
export type FeedbackStatus = z.infer<typeof FeedbackStatus>

/** Who tells the sponsor: the guardian, or a class teacher of the child's school. */
export const Teller = z.enum(['guardian', 'teacher'])
export type Teller = z.infer<typeof Teller>

/** S-12: four short lines, no name, no place, no number. */
export const FeedbackLines = z.strictObject({
  study: line('学习', { min: 2, max: 60 }),
  life: line('生活', { min: 2, max: 60 }),
  joy: line('高兴的事', { min: 2, max: 60 }),
  words: line('想说的话', { min: 2, max: 60 }),
})
export type FeedbackLines = z.infer<typeof FeedbackLines>

/** What is due for one pair in one term, and how it stands: for whoever may write it. */
export const FeedbackSlip = z.object({
  agreementId: AgreementId,
  studentId: StudentId,
  code: z.string(),
  maskedName: z.string(),
  term: Term,
  dueOn: LocalDate,
  status: FeedbackStatus.nullable(),
  /** Why it came back. */
  reason: z.string().nullable(),
  lines: FeedbackLines.nullable(),
})
export type FeedbackSlip = z.infer<typeof FeedbackSlip>

/** One the office reads before the sponsor does; the student only by number. */
export const FeedbackToRead = z.object({
  feedbackId: FeedbackId,
  code: z.string(),
  term: Term,
  writtenAs: Teller,
  writtenAt: Instant,
  lines: FeedbackLines,
})
export type FeedbackToRead = z.infer<typeof FeedbackToRead>

/** A pair whose feedback of the term asked for is not there. */
export const MissingFeedback = z.object({
  agreementId: AgreementId,
  code: z.string(),
  school: z.string(),
  term: Term,
  dueOn: LocalDate,
  status: FeedbackStatus.nullable(),
})
export type MissingFeedback = z.infer<typeof MissingFeedback>

/** As the sponsor reads it. */
export const ShownFeedback = z.object({ term: Term, lines: FeedbackLines, shownAt: Instant })
export type ShownFeedback = z.infer<typeof ShownFeedback>
