import { jurisdictions } from '@shared/account/account.rules'
import { bookingRoles } from '@shared/lecture/booking.rules'
import { maySeeProfile, profileOf } from '@shared/lecture/lecturer.rules'
import { findLecturer, listCorpsOf } from './lecturer.store'
import { listHeld } from './offer.store'
import { signedIn } from './procedures'

export const getProfile = signedIn.lecturer.profile.handler(
  async ({ input: { personId }, context: { db, actor, now }, errors }) => {
    const lecturer = await findLecturer(db, personId)
    if (!lecturer || !maySeeProfile(lecturer, actor)) throw errors.NOT_FOUND()
    const at = now()
    return profileOf(lecturer, await listHeld(db, [personId], at.toISOString(), null), at)
  },
)

export const listProfiles = signedIn.lecturer.corps.handler(
  async ({ input: { sectionId }, context: { db, actor, now } }) => {
    const corps = await listCorpsOf(db, jurisdictions(actor, bookingRoles), sectionId)
    const ids = corps.map((lecturer) => lecturer.personId)
    const at = now()
    const held = await listHeld(db, ids, at.toISOString(), null)
    const profiles = corps.map((lecturer) =>
      profileOf(
        lecturer,
        held.filter((talk) => talk.lecturerId === lecturer.personId),
        at,
      ),
    )
    return profiles.sort((a, b) => b.leftThisMonth - a.leftThisMonth)
  },
)
