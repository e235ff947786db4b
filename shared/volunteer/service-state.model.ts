import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { VolunteerStatus } from './volunteer.model'

/** Whatever may happen to a volunteer on the register; each is one line of their history (O-05). */
export const VolunteerAct = z.enum([
  'approve',
  'enter',
  'swear',
  'goAway',
  'comeBack',
  'suspend',
  'resume',
  'strikeOff',
  'leave',
  'reportDeath',
  'readmit',
])
export type VolunteerAct = z.infer<typeof VolunteerAct>

/** One line of a volunteer's history. */
export const VolunteerChange = z.object({
  act: VolunteerAct,
  from: VolunteerStatus.nullable(),
  to: VolunteerStatus,
  on: LocalDate,
  reason: z.string().nullable(),
  /** Who proposed it, where two people must. */
  proposedBy: z.string().nullable(),
  /** Who decided it; 本人 when it was their own affair, `null` when it came with an old register. */
  decidedBy: z.string().nullable(),
  at: Instant,
})
export type VolunteerChange = z.infer<typeof VolunteerChange>
