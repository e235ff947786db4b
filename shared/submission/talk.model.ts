import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'

/** A talk that took place at the writer's unit, and what an article about it may begin with. */
export const FinishedTalk = z.object({
  bookingId: z.uuid(),
  unitId: CommitteeId,
  heldOn: LocalDate,
  title: z.string(),
  opening: z.string(),
})
export type FinishedTalk = z.infer<typeof FinishedTalk>
