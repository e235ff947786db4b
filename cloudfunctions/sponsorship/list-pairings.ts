import { listHoldsOf, toPairing } from './pairing.store'
import { signedIn } from './procedures'
import { findSponsorOf } from './sponsor.store'

export const listMyPairings = signedIn.pairing.list.handler(
  async ({ context: { db, actor, now } }) => {
    const at = now()
    const sponsor = await findSponsorOf(db, actor.personId)
    if (!sponsor) return []
    const pairings = []
    for (const hold of await listHoldsOf(db, sponsor.id)) {
      pairings.push(await toPairing(db, hold, at))
    }
    return pairings
  },
)
