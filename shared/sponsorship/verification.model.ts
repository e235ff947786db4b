import * as z from 'zod'
import type { VerificationLevel } from './student.model'

/** Where a case may be sent back to. */
export const CaseReturn = z.enum(
  ['applicant', 'village', 'school', 'township'],
  '请选择退回到哪一步',
)
export type CaseReturn = z.infer<typeof CaseReturn>

/** The county's chain, first step first, with how many named visitors each step needs. */
export type VerificationPlan = readonly { level: VerificationLevel; visitors: number }[]
