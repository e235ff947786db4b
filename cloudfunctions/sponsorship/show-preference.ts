import { holds } from '@shared/account/account.rules'
import { findStanding, listTownships } from './preference.store'
import { signedIn } from './procedures'
import { findSponsor } from './sponsor.store'

export const showPreference = signedIn.preference.show.handler(
  async ({ input: { sponsorId }, context: { db, actor, now }, errors }) => {
    const sponsor = await findSponsor(db, sponsorId)
    if (!sponsor || !holds(actor, ['countyOffice'], sponsor.countyPath)) throw errors.NOT_FOUND()

    const standing = await findStanding(db, sponsorId, now())
    const townships = (await listTownships(db, sponsor.county_id))
      .filter((one) => standing?.preference.townshipIds.includes(one.townshipId))
      .map((one) => one.name)
    return { standing, townships }
  },
)
