import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { signedIn } from './procedures'
import { lockProposal } from './proposal.store'
import { closeProposal, dropOpenPairs } from './suggestion.store'

export const withdrawMatching = signedIn.matching.withdraw.handler(
  async ({ input: { proposalId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const by = actor.personId

    const row = await lockProposal(db, proposalId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    if (row.status !== 'open') throw errors.NOT_OPEN()

    await dropOpenPairs(db, proposalId, { by, at })
    await closeProposal(db, proposalId, { status: 'withdrawn', reason, by, at })

    await recordEvent(db, {
      topic: 'matching.withdrawn',
      subject: { kind: 'matchProposal', id: proposalId },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
    })
    return { proposalId }
  },
)
