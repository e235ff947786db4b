import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'

export const AbsenceId = z.uuid().brand<'AbsenceId'>()
export type AbsenceId = z.infer<typeof AbsenceId>

/** Why somebody is away (S0, S2): the winter in the south, at the children's, a home in the city … */
export const AwayReason = z.enum(
  ['winterSouth', 'children', 'cityCare', 'schooling', 'work', 'illness', 'other'],
  '请选择外出的原因',
)
export type AwayReason = z.infer<typeof AwayReason>

export const Absence = z.object({
  id: AbsenceId,
  startsOn: LocalDate,
  /** The first day back, as it was said beforehand. */
  backOn: LocalDate,
  why: AwayReason,
})
export type Absence = z.infer<typeof Absence>
