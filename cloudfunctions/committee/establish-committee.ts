import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { CommitteeId } from '@shared/committee/committee.model'
import { refusalToEstablish, TREE_KEEPERS } from '@shared/committee/committee.rules'
import { insertCommittee, lockCommittee, toCard } from './committee.store'
import { signedIn } from './procedures'

export const establishCommittee = signedIn.tree.establish.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const parent = await lockCommittee(db, input.parentId)
    if (!parent) throw errors.NOT_FOUND()
    if (!holds(actor, TREE_KEEPERS, parent.path)) throw errors.FORBIDDEN()

    const refusal = refusalToEstablish(parent, input)
    if (refusal) throw errors[refusal]()

    const { parentId, name, level, kind, setting, officePhone, contactName } = input
    const established = await insertCommittee(
      db,
      {
        ...{ parentId, name, level, kind, setting },
        id: CommitteeId.parse(randomUUID()),
        officePhone: officePhone || null,
        contactName: contactName || null,
      },
      at,
    )
    if (!established) throw errors.NAME_TAKEN()

    // The event belongs to the parent, so that what was entered by mistake can be removed again.
    await recordEvent(db, {
      topic: 'committee.established',
      subject: { kind: 'committee', id: established.id },
      committeeId: parent.id,
      actor,
      actingAs: actsAs(actor, TREE_KEEPERS, parent.path),
      at,
      after: established,
    })
    return toCard(established)
  },
)
