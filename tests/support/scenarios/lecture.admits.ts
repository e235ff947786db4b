import type { Role } from '@shared/account/account.model'
import { bookingRoles } from '@shared/lecture/booking.rules'
import type { Relation } from './scenario'

/** A corps is known below it, which it serves, and above; not beside it. */
const served = (role: Role, relation: Relation): boolean =>
  bookingRoles.some((one) => one === role) && relation !== 'sibling' && relation !== 'foreign'

const staff =
  (roles: readonly Role[]) =>
  (role: Role, relation: Relation): boolean =>
    roles.includes(role) && (relation === 'own' || relation === 'ancestor')

/** Beside the lecturer and the families, host and office read what was left; the office keeps it. */
export const admits = {
  // A lecturer reads them only with one of their own among them.
  'outline.versions': staff(['countyOffice']),
  'lecturer.corps': served,
  'lecturer.profile': served,
  'handout.list': staff(bookingRoles),
  'handout.open': staff(bookingRoles),
  'handout.putUp': staff(['countyOffice']),
  'handout.takeDown': staff(['countyOffice']),
}

/** Each shows only what lies in the caller's area, or is the caller's own. */
export const answersEmpty = [
  'outline.list',
  'lecturer.get',
  'lecturer.list',
  'lecturer.corps',
  'booking.list',
  'offer.list',
  'seat.list',
  'seat.find',
  'wish.mine',
  'wish.tally',
  'board.get',
  'coverage.get',
  'coverage.tour',
  'coverage.talks',
  'rating.find',
  'clearance.preview',
]
