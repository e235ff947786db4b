import { holds } from '@shared/account/account.rules'
import { OATH_READERS } from '@shared/volunteer/oath-text.rules'
import { findOathText } from './oath-text.store'
import { signedIn } from './procedures'

export const getOathText = signedIn.oathText.get.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const text = await findOathText(db, input.oathTextId, actor.personId)
    if (!text || !holds(actor, OATH_READERS, text.path)) throw errors.NOT_FOUND()
    return text
  },
)
