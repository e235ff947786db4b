import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { AgreementId } from './agreement.model'
import { Need, SchoolStage, StudentId } from './student.model'

/** The year a school year begins in: 2026 is September 2026 to August 2027. */
export const SchoolYear = z.int().min(2020).max(2100)
export type SchoolYear = z.infer<typeof SchoolYear>

/** S-15: one agreement to be asked about this school year; the student only by number. */
export const DueReview = z.object({
  agreementId: AgreementId,
  studentId: StudentId,
  number: z.string(),
  code: z.string(),
  stage: SchoolStage,
  grade: z.int(),
  school: z.string(),
  help: Need,
  schoolYear: SchoolYear,
  dueOn: LocalDate,
  paused: z.boolean(),
})
export type DueReview = z.infer<typeof DueReview>
