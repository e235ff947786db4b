import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { BookingId } from '@shared/lecture/booking.model'
import { isOrganiser, maySee } from '@shared/lecture/booking.rules'
import { mayCall } from '@shared/lecture/reminder.rules'
import { findBooking } from './booking.store'
import { listUnreached } from './reminder.store'

/** The talk and whom this actor may call about it; nothing when the talk is none of theirs. */
export async function findCalls(db: Database, bookingId: BookingId, actor: Actor) {
  const booking = await findBooking(db, bookingId)
  if (!booking || !maySee(booking, actor)) return null
  const byOffice = isOrganiser(booking.hostPath, actor)
  const unreached = await listUnreached(db, [bookingId])
  return { booking, lines: unreached.filter((line) => mayCall(line, byOffice)) }
}
