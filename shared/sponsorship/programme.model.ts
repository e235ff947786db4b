import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { AmountFen } from '@shared/kernel/money'
import { optionalLine } from '@shared/kernel/text'

export const PartnerKind = z.enum(
  ['womenFederation', 'youthLeague', 'enterprise', 'other'],
  '请选择和谁合办',
)
export type PartnerKind = z.infer<typeof PartnerKind>

/** S-20: with whom, for how much, from when until when; all of it may be left open. */
export const ProgrammePlan = z.strictObject({
  partnerKind: PartnerKind.nullable(),
  partnerName: optionalLine('合办单位', { max: 60 }),
  budgetFen: AmountFen.nullable(),
  startsOn: LocalDate.nullable(),
  endsOn: LocalDate.nullable(),
})
export type ProgrammePlan = z.infer<typeof ProgrammePlan>
