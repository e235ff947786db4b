import { recordEvent } from '@cloud/kernel/events'
import { actsAs } from '@shared/account/account.rules'
import { DEED_OFFICES, refusalToJudge } from '@shared/volunteer/deed.rules'
import { lockDeed, saveJudgement } from './deed.store'
import { readLine } from './deed-line.store'
import { signedIn } from './procedures'

export const declineDeed = signedIn.deed.decline.handler(
  async ({ input: { deedId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const deed = await lockDeed(db, deedId, actor)
    if (!deed || (!deed.own && !deed.judges)) throw errors.NOT_FOUND()

    const refusal = refusalToJudge(deed)
    if (refusal) throw errors[refusal]()

    await saveJudgement(db, deedId, { status: 'declined', by: actor.personId, at, reason })

    await recordEvent(db, {
      topic: 'deed.declined',
      subject: { kind: 'deed', id: deedId },
      committeeId: deed.villageId,
      actor,
      actingAs: actsAs(actor, DEED_OFFICES, deed.path),
      at,
      before: deed.status,
      after: { status: 'declined', reason },
      payload: { volunteerId: deed.volunteerId },
    })
    return readLine(db, deedId)
  },
)
