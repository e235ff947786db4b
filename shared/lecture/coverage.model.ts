import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Heads } from './booking.model'

/** What the talks of a period came to. Sessions, schools and attendances are three units and are never added. */
export const Coverage = z.object({
  /** 场次 */
  sessions: z.int(),
  /** 学校数: distinct schools that hosted at least one. */
  schools: z.int(),
  /** Every school of the area, as the whole of the ratio. */
  schoolsInArea: z.int(),
  /** 人次 by kind. */
  attendances: Heads,
  lecturersUsed: z.int(),
  lecturersApproved: z.int(),
  /** The rows behind the numbers, most talks first. */
  hosts: z.array(
    z.object({
      hostId: CommitteeId,
      name: z.string(),
      isSchool: z.boolean(),
      sessions: z.int(),
      attendances: z.int(),
    }),
  ),
  /** Schools no talk has reached in this period. */
  schoolsNotReached: z.array(z.object({ id: CommitteeId, name: z.string() })),
})
export type Coverage = z.infer<typeof Coverage>
