import { recordEvent } from '@cloud/kernel/events'
import { refusalToWithdraw } from '@shared/volunteer/deed.rules'
import { lockDeed, saveJudgement } from './deed.store'
import { readLine } from './deed-line.store'
import { signedIn } from './procedures'

export const withdrawDeed = signedIn.deed.withdraw.handler(
  async ({ input: { deedId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const deed = await lockDeed(db, deedId, actor)
    if (!deed || (!deed.own && !deed.judges)) throw errors.NOT_FOUND()

    const refusal = refusalToWithdraw(deed)
    if (refusal) throw errors[refusal]()

    await saveJudgement(db, deedId, { status: 'withdrawn', by: null, at: null })

    await recordEvent(db, {
      topic: 'deed.withdrawn',
      subject: { kind: 'deed', id: deedId },
      committeeId: deed.villageId,
      actor,
      at,
      before: deed.status,
      after: 'withdrawn',
      payload: { volunteerId: deed.volunteerId },
    })
    return readLine(db, deedId)
  },
)
