import { signedIn } from './procedures'
import { findSponsorOf } from './sponsor.store'
import { listSuggestions } from './suggestion.store'

export const listMySuggestions = signedIn.suggestion.list.handler(
  async ({ context: { db, actor, now } }) => {
    const sponsor = await findSponsorOf(db, actor.personId)
    return sponsor?.status === 'verified' ? listSuggestions(db, sponsor.id, now()) : []
  },
)
