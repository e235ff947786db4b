import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { BookingChangeKind, BookingId } from '@shared/lecture/booking.model'
import type { ArrivalWay } from '@shared/lecture/check-in.model'
import type { ReminderKind } from '@shared/lecture/reminder.model'
import type { SeatId, SessionId } from '@shared/lecture/seat.model'

/** What happens to a talk between the order and the archive. */
export type TalkTables = {
  booking_reminder: { booking_id: BookingId; kind: ReminderKind; starts_at: Date; sent_at: Date }
  session_shortfall: {
    session_id: SessionId
    starts_at: Date
    taken: number
    min_seats: number
    found_at: Date
    went_on_by: PersonId | null
    went_on_at: Date | null
    reason: string | null
  }
  reminder_call: {
    booking_id: BookingId
    person_id: PersonId
    starts_at: Date
    called_by: PersonId
    called_at: Date
  }
  committee_point: {
    committee_id: CommitteeId
    latitude: number
    longitude: number
    marked_by: PersonId | null
    marked_at: Date
  }
  booking_change: {
    id: string
    booking_id: BookingId
    kind: BookingChangeKind
    from_at: Date
    to_at: Date | null
    reason: string
    changed_by: PersonId
    changed_at: Date
  }
  seat_arrival: { seat_id: SeatId; way: ArrivalWay; noted_by: PersonId | null; arrived_at: Date }
}
