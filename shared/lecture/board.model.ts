import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { Instant } from '@shared/kernel/instant'
import { BookingId, BookingStatus } from './booking.model'

/** What may be wrong with a talk that was agreed, or with an order nobody can take any more. */
export const Conflict = z.enum([
  'NOT_APPROVED',
  'NOT_ON_REGISTER',
  'NOT_TRAINED',
  'NOT_CHECKED',
  'CHECK_EXPIRED',
  'TOO_OLD_FOR_FIELD_WORK',
  'AGE_UNKNOWN',
  'CHECK_DUE',
  'NOT_WELL_ENOUGH',
  'CANNOT_WALK_FAR',
  'NO_EMERGENCY_CONTACT',
  'NOT_INSURED',
  'AWAY',
  'MONTH_FULL',
  'LECTURER_BUSY',
  'NO_TIME_TO_TRAVEL',
  'ROOM_TAKEN',
  'TIME_PAST',
])
export type Conflict = z.infer<typeof Conflict>

/** A talk of the term that is not finished, as the office's board needs it. */
export const BoardTalk = z.object({
  bookingId: BookingId,
  lectureTitle: z.string(),
  hostName: z.string(),
  status: BookingStatus,
  /** Who comes, or is being asked. */
  lecturerId: PersonId.nullable(),
  lecturerName: z.string().nullable(),
  /** The agreed time, or the first one wished for. */
  at: Instant,
  /** The last time at which it could still be held as ordered. */
  latestAt: Instant,
  endsAt: Instant,
  askedInVain: z.int(),
  answerBy: Instant.nullable(),
  isCounted: z.boolean(),
  /** Seats of a public talk; `null` when parents do not book. */
  seats: z
    .object({ taken: z.int(), minSeats: z.int().nullable(), wentOnAt: Instant.nullable() })
    .nullable(),
  conflict: Conflict.nullable(),
})
export type BoardTalk = z.infer<typeof BoardTalk>

/** The term on one page. */
export const Board = z.object({ talks: z.array(BoardTalk) })
export type Board = z.infer<typeof Board>
