import { jurisdictions } from '@shared/account/account.rules'
import { bookingRoles } from '@shared/lecture/booking.rules'
import { listMenu } from './menu.store'
import { anyone } from './procedures'

/** Whoever orders reads the menu of the offices that serve them; everyone else reads all. */
export const listLectures = anyone.lecture.list.handler(({ input, context: { db, actor } }) =>
  listMenu(db, input, actor ? jurisdictions(actor, bookingRoles) : []),
)
