import { jurisdictions } from '@shared/account/account.rules'
import { bookingRoles } from '@shared/lecture/booking.rules'
import { listBookings } from './booking.store'
import { signedIn } from './procedures'

export const listOrders = signedIn.booking.list.handler(({ input, context: { db, actor } }) =>
  listBookings(db, jurisdictions(actor, bookingRoles), input),
)
