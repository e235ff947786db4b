import { recordEvent } from '@cloud/kernel/events'
import { refusalToWithdrawUndertaking } from '@shared/volunteer/undertaking.rules'
import { signedIn } from './procedures'
import { lockUndertaking, saveWithdrawal } from './undertaking.store'

export const withdrawUndertaking = signedIn.undertaking.withdraw.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()

    const undertaking = await lockUndertaking(db, input.undertakingId, actor.personId)
    if (!undertaking) throw errors.NOT_FOUND()

    const refusal = refusalToWithdrawUndertaking(undertaking)
    if (refusal) throw errors[refusal]()

    const withdrawn = { ...undertaking, withdrawnAt: at.toISOString() }
    await saveWithdrawal(db, undertaking.id, at)

    await recordEvent(db, {
      topic: 'undertaking.withdrawn',
      subject: { kind: 'undertaking', id: undertaking.id },
      committeeId: null,
      actor,
      at,
      before: undertaking,
      after: withdrawn,
      payload: { personId: actor.personId, kind: undertaking.kind },
    })
    return withdrawn
  },
)
