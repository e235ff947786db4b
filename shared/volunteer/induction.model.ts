import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { VolunteerId } from './volunteer.model'

/** A training attended, a 准入查询 done, a training excused (V-12). */
export const InductionKind = z.enum(['training', 'check', 'waiver'])
export type InductionKind = z.infer<typeof InductionKind>

/** What of it counts today: the last training with the protection of minors, the last check. */
export const Induction = z.object({
  trainedOn: LocalDate.nullable(),
  checkedOn: LocalDate.nullable(),
  /** Why the training is excused; the check never is. */
  waiverReason: z.string().nullable(),
})
export type Induction = z.infer<typeof Induction>

export const InductionLine = Induction.extend({
  volunteerId: VolunteerId,
  name: z.string(),
  villageName: z.string(),
})
export type InductionLine = z.infer<typeof InductionLine>

/** One line of the book: a training with its name, a check, or why a training was excused. */
export const InductionEntry = z.object({
  kind: InductionKind,
  happenedOn: LocalDate,
  title: z.string().nullable(),
  coversProtection: z.boolean(),
  reason: z.string().nullable(),
})
export type InductionEntry = z.infer<typeof InductionEntry>
