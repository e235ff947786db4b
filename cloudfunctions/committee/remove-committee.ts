import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { refusalToRemove, TREE_KEEPERS } from '@shared/committee/committee.rules'
import {
  countChildren,
  deleteUnusedCommittee,
  lockWithParent,
  parentPathOf,
} from './committee.store'
import { signedIn } from './procedures'

export const removeCommittee = signedIn.tree.remove.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await lockWithParent(db, input.committeeId)
    if (!committee) throw errors.NOT_FOUND()
    if (!holds(actor, TREE_KEEPERS, committee.path)) throw errors.FORBIDDEN()

    if (!holds(actor, TREE_KEEPERS, parentPathOf(committee))) throw errors.OWN()
    const refusal = refusalToRemove(await countChildren(db, committee.id))
    if (refusal) throw errors[refusal]()

    if (!(await deleteUnusedCommittee(db, committee.id))) throw errors.IN_USE()
    await recordEvent(db, {
      topic: 'committee.removed',
      subject: { kind: 'committee', id: committee.id },
      committeeId: committee.parentId,
      actor,
      actingAs: actsAs(actor, TREE_KEEPERS, committee.path),
      at: now(),
      before: committee,
      payload: { reason: input.reason },
    })
    return { committeeId: committee.id }
  },
)
