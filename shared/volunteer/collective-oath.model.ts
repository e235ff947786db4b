import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { CeremonyId } from './ceremony.model'

/** How a township stands with its oath of every second year (V-08). */
export const OathStanding = z.object({
  committeeId: CommitteeId,
  committeeName: z.string(),
  members: z.int(),
  lastOn: LocalDate.nullable(),
  /** Of the last one; `null` where nobody wrote it down. */
  invited: z.int().nullable(),
  sworn: z.int().nullable(),
  /** Swore before a witness since then. */
  madeUp: z.int(),
  lastCeremonyId: CeremonyId.nullable(),
  /** `null` when it is not known when they last swore. */
  dueOn: LocalDate.nullable(),
  daysOverdue: z.int(),
  planned: z.object({ ceremonyId: CeremonyId, startsAt: Instant }).nullable(),
})
export type OathStanding = z.infer<typeof OathStanding>
