import { findCard } from './card.store'
import { signedIn } from './procedures'

export const getMyCard = signedIn.card.get.handler(async ({ context: { db, actor }, errors }) => {
  const card = await findCard(db, actor.personId)
  if (!card) throw errors.NOT_FOUND()
  return card
})
