import type { PersonId } from '@shared/account/account.model'
import type { BookingChangeKind, BookingId } from '@shared/lecture/booking.model'

/** What happens to a talk between the order and the archive. */
export type TalkTables = {
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
}
