import type { Role } from '@shared/account/account.model'
import type { JoinsAs } from './application.model'
import { isOnRegister } from './service-state.rules'
import type { VolunteerStatus } from './volunteer.model'

/** Who may see what the register counts, in their jurisdiction. */
export const REGISTER_READERS: readonly Role[] = [
  'villageClerk',
  'townshipReviewer',
  'countyOffice',
  'director',
]

/** Who records that a member is insured (志愿服务条例 §17). */
export const INSURANCE_KEEPERS: readonly Role[] = ['villageClerk', 'townshipReviewer']

/** On the register as a five-elder volunteer: approved is not enough, the oath makes it so (S4, T-OATH-2). */
export const countsAsEnrolledElder = (volunteer: {
  status: VolunteerStatus
  joinsAs: JoinsAs
}): boolean => isOnRegister(volunteer.status) && volunteer.joinsAs === 'elder'
