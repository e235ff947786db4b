import { signedIn } from './procedures'
import { findSponsorOf, toSponsor } from './sponsor.store'

export const findMySponsorship = signedIn.sponsor.find.handler(
  async ({ context: { db, actor } }) => {
    const row = await findSponsorOf(db, actor.personId)
    return row ? toSponsor(row) : null
  },
)
