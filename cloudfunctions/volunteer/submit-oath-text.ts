import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { faultOfOathText, OATH_READERS, refusalToHandle } from '@shared/volunteer/oath-text.rules'
import { findOathText, lockOathText, saveSubmitted } from './oath-text.store'
import { signedIn } from './procedures'

export const submitOathText = signedIn.oathText.submit.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const id = input.oathTextId

    const text = await lockOathText(db, id, actor.personId)
    if (!text || !holds(actor, OATH_READERS, text.path)) throw errors.NOT_FOUND()

    const refusal = refusalToHandle(text, 'submit', actor, text.path) ?? faultOfOathText(text.body)
    if (refusal) throw errors[refusal]()

    await saveSubmitted(db, id)
    const submitted = await findOathText(db, id, actor.personId)
    if (!submitted) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'oathText.submitted',
      subject: { kind: 'oathText', id },
      committeeId: text.committeeId,
      actor,
      at,
      before: text,
      after: submitted,
    })
    return submitted
  },
)
