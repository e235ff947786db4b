import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { refusalToPropose } from '@shared/sponsorship/matching.rules'
import { faultOf } from './matching.certificate'
import { blockingPairsOf, marketOf } from './matching.market'
import { solveMatching } from './matching.solver'
import { listWaiting, listWilling } from './matching.store'
import { signedIn } from './procedures'
import { relationsBetween } from './relation.steps'
import { insertProposal } from './run.store'
import { findCountyPath } from './sponsor.store'
import { lapseSuggestions } from './suggestion.store'

/** The system reckons and proves; nobody is told anything before a person has read each pair. */
export const proposeMatching = signedIn.matching.propose.handler(
  async ({ input: { countyId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const path = await findCountyPath(db, countyId)
    if (!path || !holds(actor, ['countyOffice'], path)) throw errors.NOT_FOUND()
    await lapseSuggestions(db, at)
    const waiting = await listWaiting(db, countyId, at)
    const willing = await listWilling(db, countyId, at)

    const refusal = refusalToPropose({ students: waiting.length, places: willing.length })
    if (refusal) throw errors[refusal]()

    const relation = await relationsBetween(
      db,
      waiting.map((one) => one.studentId),
      willing.map((one) => one.sponsorId),
    )
    const run = marketOf(
      waiting,
      willing,
      ({ studentId }, { sponsorId }) => relation(studentId, sponsorId) !== null,
    )
    const matching = solveMatching(run.market)
    const fault = faultOf(run.market, matching)
    if (fault) throw new Error(`the matching is not proved: ${fault}`)

    const blockingPairs = blockingPairsOf(run.market, matching)
    const by = actor.personId
    const proposalId = await insertProposal(db, {
      countyId,
      run,
      matching,
      blockingPairs,
      by,
      at,
    })
    if (!proposalId) throw errors.PROPOSAL_OPEN()

    const pairs = matching.sponsorOf.filter((sponsor) => sponsor >= 0).length
    await recordEvent(db, {
      topic: 'matching.proposed',
      subject: { kind: 'matchProposal', id: proposalId },
      committeeId: countyId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { pairs, students: waiting.length, total: matching.total },
    })
    return { proposalId, pairs }
  },
)
