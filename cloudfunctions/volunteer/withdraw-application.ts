import { recordEvent } from '@cloud/kernel/events'
import { refusalToWithdraw } from '@shared/volunteer/application.rules'
import { speaksFor } from '@shared/volunteer/entry.rules'
import { lockApplication } from './application.store'
import { signedIn } from './procedures'
import { saveStep } from './review.store'

export const withdrawApplication = signedIn.application.withdraw.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()

    const filed = await lockApplication(db, input.applicationId)
    if (!filed || !speaksFor(filed, actor.personId)) throw errors.NOT_FOUND()

    const refusal = refusalToWithdraw(filed.status)
    if (refusal) throw errors[refusal]()

    const withdrawn = await saveStep(db, filed, 'withdraw', { actor, at })

    await recordEvent(db, {
      topic: 'application.withdrawn',
      subject: { kind: 'application', id: input.applicationId },
      committeeId: filed.village.id,
      actor,
      at,
      before: filed.application,
      after: withdrawn,
    })
    return withdrawn
  },
)
