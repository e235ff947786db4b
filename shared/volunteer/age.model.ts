import * as z from 'zod'
import { CommitteeSetting } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { Sex } from './application.model'

/** From which age on one counts as an elder; a row of data, in force for a while (V-03). */
export const AgeRule = z.object({
  setting: CommitteeSetting,
  sex: Sex,
  minAge: z.int(),
  effectiveFrom: LocalDate,
  effectiveTo: LocalDate.nullable(),
})
export type AgeRule = z.infer<typeof AgeRule>
