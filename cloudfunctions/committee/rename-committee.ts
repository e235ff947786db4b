import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { TREE_KEEPERS } from '@shared/committee/committee.rules'
import { isNameTaken, lockWithParent, saveCommittee, toCard } from './committee.store'
import { signedIn } from './procedures'

export const renameCommittee = signedIn.tree.rename.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await lockWithParent(db, input.committeeId)
    if (!committee) throw errors.NOT_FOUND()
    if (!holds(actor, TREE_KEEPERS, committee.path)) throw errors.FORBIDDEN()

    if (await isNameTaken(db, committee, input.name)) throw errors.NAME_TAKEN()

    const renamed = { ...committee, name: input.name }
    await saveCommittee(db, renamed)
    await recordEvent(db, {
      topic: 'committee.renamed',
      subject: { kind: 'committee', id: committee.id },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, TREE_KEEPERS, committee.path),
      at: now(),
      before: committee,
      after: renamed,
    })
    return toCard(renamed)
  },
)
