import { signedIn } from './procedures'
import { findCard } from './volunteer.store'

export const getMyCard = signedIn.card.get.handler(async ({ context: { db, actor }, errors }) => {
  const card = await findCard(db, actor.personId)
  if (!card) throw errors.NOT_FOUND()
  return card
})
