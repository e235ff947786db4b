import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'

/** S-14: why an agreement ends; the reason decides where the student goes next. */
export const EndReason = z.enum(
  [
    'graduated',
    'moved',
    'familyLeft',
    'sponsorLeft',
    'changed',
    'fulfilled',
    'improved',
    'falseRecord',
  ],
  '请选择为什么结束',
)
export type EndReason = z.infer<typeof EndReason>

export const EndedAs = z.enum(['sponsor', 'guardian', 'office'])
export type EndedAs = z.infer<typeof EndedAs>

/** The last account of an agreement: what arrived, what is still on its way, what is not given any more. */
const Sum = z.object({ amountFen: z.int(), pieces: z.int() })
export const FinalAccount = z.object({ signed: Sum, underway: Sum, ungiven: Sum })
export type FinalAccount = z.infer<typeof FinalAccount>

export const Ending = z.object({
  reason: EndReason,
  endedAs: EndedAs,
  endedOn: LocalDate,
  account: FinalAccount,
  /** For the office alone. */
  note: z.string().nullable(),
})
export type Ending = z.infer<typeof Ending>
