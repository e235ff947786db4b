import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { BookingId, BookingStatus, Heads } from './booking.model'

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

/** How far a talk of the tour has come: archived, held but not archived, agreed, or only ordered. */
export const TourState = z.enum(['delivered', 'unarchived', 'planned', 'ordered'])
export type TourState = z.infer<typeof TourState>

/** What one lecturer did or will do at one place in a period. */
export const TourCell = z.object({
  hostId: CommitteeId,
  /** `null` while nobody has agreed to come. */
  lecturerId: PersonId.nullable(),
  delivered: z.int(),
  unarchived: z.int(),
  planned: z.int(),
  ordered: z.int(),
  /** 人次 of the archived talks; `null` where none is archived: unknown is not 0. */
  attendances: z.int().nullable(),
})
export type TourCell = z.infer<typeof TourCell>

/** 巡讲计划: every school of the area, every lecturer of the corps, and what stands between them. */
export const Tour = z.object({
  /** The area's schools, and whatever other unit ordered a talk. */
  hosts: z.array(z.object({ id: CommitteeId, name: z.string(), isSchool: z.boolean() })),
  /** The area's corps, and whoever came from elsewhere. */
  lecturers: z.array(z.object({ id: PersonId, name: z.string() })),
  cells: z.array(TourCell),
})
export type Tour = z.infer<typeof Tour>

/** One talk behind a number. */
export const TourTalk = z.object({
  bookingId: BookingId,
  lectureTitle: z.string(),
  hostName: z.string(),
  lecturerName: z.string().nullable(),
  /** The agreed time, or the first one wished for. */
  at: Instant,
  status: BookingStatus,
  state: TourState,
  heads: Heads.nullable(),
})
export type TourTalk = z.infer<typeof TourTalk>
