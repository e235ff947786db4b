import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { BookingId } from '@shared/lecture/booking.model'

/** Mark the confirmed talks of this day as reminded; each is returned once only. */
export const remindOf = (
  tx: Database,
  from: Date,
  until: Date,
  at: Date,
): Promise<{ id: BookingId; hostId: CommitteeId }[]> =>
  tx
    .updateTable('booking')
    .set({ reminded_at: at })
    .where('status', '=', 'confirmed')
    .where('starts_at', '>=', from)
    .where('starts_at', '<', until)
    .where('reminded_at', 'is', null)
    .returning(['id', 'host_id as hostId'])
    .execute()
