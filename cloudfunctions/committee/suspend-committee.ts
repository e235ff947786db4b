import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { refusalToSuspend, TREE_KEEPERS } from '@shared/committee/committee.rules'
import { lockCommittee, parentPathOf, saveCommittee, toCard } from './committee.store'
import { signedIn } from './procedures'

export const suspendCommittee = signedIn.tree.suspend.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await lockCommittee(db, input.committeeId)
    if (!committee) throw errors.NOT_FOUND()
    if (!holds(actor, TREE_KEEPERS, committee.path)) throw errors.FORBIDDEN()

    if (!holds(actor, TREE_KEEPERS, parentPathOf(committee))) throw errors.OWN()
    const refusal = refusalToSuspend(committee)
    if (refusal) throw errors[refusal]()

    const suspended = { ...committee, status: 'suspended' as const }
    await saveCommittee(db, suspended)
    await recordEvent(db, {
      topic: 'committee.suspended',
      subject: { kind: 'committee', id: committee.id },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, TREE_KEEPERS, committee.path),
      at: now(),
      before: committee,
      after: suspended,
      payload: { reason: input.reason },
    })
    return toCard(suspended)
  },
)
