import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { OATH_READERS, refusalToHandle } from '@shared/volunteer/oath-text.rules'
import { findOathText, lockOathText, retireTextOf } from './oath-text.store'
import { signedIn } from './procedures'

export const retireOathText = signedIn.oathText.retire.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const id = input.oathTextId

    const text = await lockOathText(db, id, actor.personId)
    if (!text || !holds(actor, OATH_READERS, text.path)) throw errors.NOT_FOUND()

    const refusal = refusalToHandle(text, 'retire', actor, text.path)
    if (refusal) throw errors[refusal]()

    await retireTextOf(db, text.committeeId, at)
    const retired = await findOathText(db, id, actor.personId)
    if (!retired) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'oathText.retired',
      subject: { kind: 'oathText', id },
      committeeId: text.committeeId,
      actor,
      at,
      before: text,
      after: retired,
    })
    return retired
  },
)
