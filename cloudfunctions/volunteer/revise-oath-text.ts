import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { OATH_READERS, refusalToHandle } from '@shared/volunteer/oath-text.rules'
import { findOathText, lockOathText, saveBody } from './oath-text.store'
import { signedIn } from './procedures'

export const reviseOathText = signedIn.oathText.revise.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const id = input.oathTextId

    const text = await lockOathText(db, id, actor.personId)
    if (!text || !holds(actor, OATH_READERS, text.path)) throw errors.NOT_FOUND()

    const refusal = refusalToHandle(text, 'revise', actor, text.path)
    if (refusal) throw errors[refusal]()

    await saveBody(db, id, input.body)
    const revised = await findOathText(db, id, actor.personId)
    if (!revised) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'oathText.revised',
      subject: { kind: 'oathText', id },
      committeeId: text.committeeId,
      actor,
      at,
      before: text,
      after: revised,
    })
    return revised
  },
)
