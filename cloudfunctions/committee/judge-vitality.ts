import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { VITALITY_JUDGES } from '@shared/committee/committee.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { lockCommittee, saveCommittee, toCard } from './committee.store'
import { signedIn } from './procedures'

export const judgeVitality = signedIn.tree.judgeVitality.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const committee = await lockCommittee(db, input.committeeId)
    if (!committee) throw errors.NOT_FOUND()
    if (!holds(actor, VITALITY_JUDGES, committee.path)) throw errors.FORBIDDEN()

    if (input.judgedOn > localDateOf(at)) throw errors.NOT_YET()

    const judged = { ...committee, vitality: input.vitality, vitalityOn: input.judgedOn }
    await saveCommittee(db, judged)
    await recordEvent(db, {
      topic: 'committee.vitalityJudged',
      subject: { kind: 'committee', id: committee.id },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, VITALITY_JUDGES, committee.path),
      at,
      before: committee,
      after: judged,
      payload: { from: committee.vitality, to: input.vitality, judgedOn: input.judgedOn },
    })
    return toCard(judged)
  },
)
