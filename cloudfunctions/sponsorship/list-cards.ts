import { jurisdictions } from '@shared/account/account.rules'
import { listCards } from './card.store'
import { signedIn } from './procedures'
import { findSponsorOf } from './sponsor.store'

/** Only a verified sponsor of the area sees a card. */
export const listStudentCards = signedIn.card.list.handler(
  async ({ input, context: { db, actor, now } }) => {
    const sponsor = await findSponsorOf(db, actor.personId)
    if (sponsor?.status !== 'verified') return { items: [], next: null }
    return listCards(db, sponsor.id, jurisdictions(actor, ['sponsor']), input, now())
  },
)
