import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { ChronicleStatus } from '@shared/committee/chronicle.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import type { HandoutId } from '@shared/lecture/handout.model'
import type { Face, NextTime, Punctuality } from '@shared/lecture/rating.model'
import type { SeatId, SessionId } from '@shared/lecture/seat.model'

/** What is left of a talk when it is over. */
export type AfterTalkTables = {
  rating: { id: string; session_id: SessionId; face: Face; remark: string }
  rated_seat: { seat_id: SeatId }
  talk_feedback: {
    booking_id: BookingId
    face: Face
    punctuality: Punctuality
    next_time: NextTime
    remark: string
    given_by: PersonId
    given_at: Date
  }
  talk_archive: {
    booking_id: BookingId
    topic: string
    archived_by: PersonId
    archived_at: Date
  }
  talk_photo: {
    booking_id: BookingId
    position: number
    file_id: FileId
    caption: string
    shows_minors: boolean
    guardians_agreed: boolean
  }
  handout: {
    id: HandoutId
    booking_id: BookingId
    file_id: FileId | null
    note: string
    no_child_heard: boolean
    put_up_by: PersonId
    put_up_at: Date
    closed_at: Date | null
    closed_by: PersonId | null
  }
  chronicle_entry: {
    event_id: number
    committee_id: CommitteeId
    happened_on: LocalDate
    status: ChronicleStatus
    words: string | null
    judged_by: PersonId
    judged_at: Date
  }
}
