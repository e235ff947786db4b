import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { OATH_READERS, refusalToHandle } from '@shared/volunteer/oath-text.rules'
import { findOathText, lockOathText, saveReturned } from './oath-text.store'
import { signedIn } from './procedures'

export const returnOathText = signedIn.oathText.return.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const id = input.oathTextId

    const text = await lockOathText(db, id, actor.personId)
    if (!text || !holds(actor, OATH_READERS, text.path)) throw errors.NOT_FOUND()

    const refusal = refusalToHandle(text, 'return', actor, text.path)
    if (refusal) throw errors[refusal]()

    await saveReturned(db, id, input.reason)
    const returned = await findOathText(db, id, actor.personId)
    if (!returned) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'oathText.returned',
      subject: { kind: 'oathText', id },
      committeeId: text.committeeId,
      actor,
      at,
      before: text,
      after: returned,
    })
    return returned
  },
)
