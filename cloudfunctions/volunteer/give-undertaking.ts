import { recordEvent } from '@cloud/kernel/events'
import { refusalToAgree } from '@shared/volunteer/undertaking.rules'
import { signedIn } from './procedures'
import { giveUndertaking as putInForce } from './undertaking.store'

export const giveUndertaking = signedIn.undertaking.give.handler(
  async ({ input: { agreed }, context: { db, actor, now }, errors }) => {
    const at = now()

    const refusal = refusalToAgree([agreed])
    if (refusal) throw errors[refusal]()

    const undertaking = await putInForce(db, actor.personId, agreed, at)

    await recordEvent(db, {
      topic: 'undertaking.given',
      subject: { kind: 'undertaking', id: undertaking.id },
      committeeId: null,
      actor,
      at,
      after: undertaking,
    })
    return undertaking
  },
)
