import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { CONTACT_KEEPERS } from '@shared/committee/committee.rules'
import { lockCommittee, saveCommittee, toCard } from './committee.store'
import { signedIn } from './procedures'

export const setContact = signedIn.tree.setContact.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await lockCommittee(db, input.committeeId)
    if (!committee) throw errors.NOT_FOUND()
    if (!holds(actor, CONTACT_KEEPERS, committee.path)) throw errors.FORBIDDEN()

    const reachable = {
      ...committee,
      officePhone: input.officePhone || null,
      contactName: input.contactName || null,
    }
    await saveCommittee(db, reachable)
    await recordEvent(db, {
      topic: 'committee.contactSet',
      subject: { kind: 'committee', id: committee.id },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, CONTACT_KEEPERS, committee.path),
      at: now(),
      before: committee,
      after: reachable,
    })
    return toCard(reachable)
  },
)
