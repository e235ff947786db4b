import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { refusalToResume, TREE_KEEPERS } from '@shared/committee/committee.rules'
import { lockCommittee, parentPathOf, saveCommittee, toCard } from './committee.store'
import { signedIn } from './procedures'

export const resumeCommittee = signedIn.tree.resume.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await lockCommittee(db, input.committeeId)
    if (!committee) throw errors.NOT_FOUND()
    if (!holds(actor, TREE_KEEPERS, committee.path)) throw errors.FORBIDDEN()

    if (!holds(actor, TREE_KEEPERS, parentPathOf(committee))) throw errors.OWN()
    const refusal = refusalToResume(committee)
    if (refusal) throw errors[refusal]()

    const resumed = { ...committee, status: 'active' as const }
    await saveCommittee(db, resumed)
    await recordEvent(db, {
      topic: 'committee.resumed',
      subject: { kind: 'committee', id: committee.id },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, TREE_KEEPERS, committee.path),
      at: now(),
      before: committee,
      after: resumed,
      payload: { reason: input.reason },
    })
    return toCard(resumed)
  },
)
