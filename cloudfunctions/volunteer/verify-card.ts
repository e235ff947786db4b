import { maskName } from '@shared/kernel/masking'
import { findCardByToken } from './card.store'
import { anyone } from './procedures'

export const verifyCard = anyone.card.verify.handler(
  async ({ input: { token }, context: { db }, errors }) => {
    const card = await findCardByToken(db, token)
    if (!card) throw errors.NOT_FOUND()
    return {
      maskedName: maskName(card.name),
      status: card.status,
      joinsAs: card.joinsAs,
      officeName: card.officeName,
    }
  },
)
