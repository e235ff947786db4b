import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { BookingId, BookingStatus } from '@shared/lecture/booking.model'
import type { Audience, LectureId, OutlineStatus, SectionId } from '@shared/lecture/lecture.model'
import type { LecturerStatus } from '@shared/lecture/lecturer.model'
import type { OfferId, OfferStatus } from '@shared/lecture/offer.model'
import type { ChildStage, SeatId, SeatStatus, SessionId } from '@shared/lecture/seat.model'
import type { TalkTables } from './talk'
import type { WishTables } from './wish'

export type LectureTables = TalkTables &
  WishTables & {
    lecture_section: { id: SectionId; name: string; position: number }
    lecturer: {
      person_id: PersonId
      committee_id: CommitteeId
      experience: string
      areas: string[]
      monthly_limit: Generated<number>
      status: LecturerStatus
      return_reason: string | null
      vetted_on: LocalDate | null
      submitted_at: Date
      reviewed_by: PersonId | null
      reviewed_at: Date | null
    }
    lecturer_section: { lecturer_id: PersonId; section_id: SectionId }
    lecturer_free_time: { lecturer_id: PersonId; weekday: number; starts: string; ends: string }
    lecturer_away: { lecturer_id: PersonId; from_on: LocalDate; to_on: LocalDate }
    lecture: {
      id: LectureId
      section_id: SectionId
      committee_id: CommitteeId
      title: string
      audiences: Audience[]
      minutes: number
      equipment: string
      approved_version: number | null
      proposed_by: PersonId
      proposed_at: Date
    }
    lecture_outline: {
      lecture_id: LectureId
      version: number
      body: string
      file_id: FileId | null
      status: OutlineStatus
      return_reason: string | null
      submitted_by: PersonId
      submitted_at: Date
      reviewed_by: PersonId | null
      reviewed_at: Date | null
    }
    booking: {
      id: BookingId
      lecture_id: LectureId
      outline_version: number
      host_id: CommitteeId
      requested_by: PersonId
      requested_at: Date
      first_choice_at: Date
      second_choice_at: Date
      minutes: number
      venue: string
      room: string
      latitude: Generated<number | null>
      longitude: Generated<number | null>
      is_outdoors: Generated<boolean>
      audiences: Audience[]
      expected_heads: number
      equipment: string
      contact_name: string
      contact_phone: string
      status: BookingStatus
      next_lecturers: Generated<PersonId[]>
      lecturer_id: PersonId | null
      starts_at: Date | null
      reason: string | null
      parents: number | null
      teachers: number | null
      students: number | null
      count_note: string | null
      counted_by: PersonId | null
      counted_at: Date | null
      delivered_at: Date | null
    }
    offer: {
      id: OfferId
      booking_id: BookingId
      lecturer_id: PersonId
      starts_at: Date
      ends_at: Date
      busy_until: Date
      venue_key: string
      room_key: string
      status: OfferStatus
      offered_by: PersonId | null
      offered_at: Date
      answer_by: Date
      answered_at: Date | null
      reason: string | null
    }
    session: {
      id: SessionId
      booking_id: BookingId
      capacity: number
      min_seats: Generated<number | null>
      taken: Generated<number>
      opened_by: PersonId
      opened_at: Date
    }
    seat: {
      id: SeatId
      place_in_line: Generated<number>
      session_id: SessionId
      person_id: PersonId | null
      called_as: string | null
      phone: string | null
      child_stage: ChildStage
      adults: number
      status: SeatStatus
      asked_at: Date
      seated_at: Date | null
      cancelled_at: Date | null
      offered_at: Generated<Date | null>
      offered_until: Generated<Date | null>
    }
  }
