import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { refusalToMerge, TREE_KEEPERS } from '@shared/committee/committee.rules'
import {
  doNamesCollide,
  lockCommittees,
  moveChildren,
  parentPathOf,
  saveCommittee,
  toCard,
} from './committee.store'
import { signedIn } from './procedures'

export const mergeCommittee = signedIn.tree.merge.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const locked = await lockCommittees(db, [input.committeeId, input.intoId])
    const committee = locked.find((one) => one.id === input.committeeId)
    const into = locked.find((one) => one.id === input.intoId)
    if (!committee || !into) throw errors.NOT_FOUND()
    if (!holds(actor, TREE_KEEPERS, committee.path)) throw errors.FORBIDDEN()

    const overBoth = [committee, into].every((one) => holds(actor, TREE_KEEPERS, parentPathOf(one)))
    if (!overBoth) throw errors.OWN()
    const refusal = refusalToMerge(committee, into)
    if (refusal) throw errors[refusal]()
    if (await doNamesCollide(db, committee.id, into.id)) throw errors.NAMES_COLLIDE()

    const merged = { ...committee, status: 'merged' as const, mergedInto: into.id }
    await saveCommittee(db, merged)
    await moveChildren(db, committee.id, into.id)
    await recordEvent(db, {
      topic: 'committee.merged',
      subject: { kind: 'committee', id: committee.id },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, TREE_KEEPERS, committee.path),
      at: now(),
      before: committee,
      after: merged,
      payload: { intoId: into.id, reason: input.reason },
    })
    return toCard(merged)
  },
)
