import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { addDays, localDateOf, startOfDay } from '@shared/kernel/local-date'
import { reasonToDrop, refusalToPublish, SUGGESTION_DAYS } from '@shared/sponsorship/matching.rules'
import { faultOf } from './matching.certificate'
import { lockConfirmed, tellStanding } from './matching.steps'
import { signedIn } from './procedures'
import { lockProposal, toProposal } from './proposal.store'
import { relationsBetween } from './relation.steps'
import { readProof } from './run.store'
import { closeProposal, moveSuggestion } from './suggestion.store'

export const publishMatching = signedIn.matching.publish.handler(
  async ({ input: { proposalId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const by = actor.personId

    const row = await lockProposal(db, proposalId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    const { standing } = await toProposal(db, row)
    const refusal = refusalToPublish({
      isOpen: row.status === 'open',
      undecided: standing.proposed ?? 0,
      confirmed: standing.confirmed ?? 0,
    })
    if (refusal) throw errors[refusal]()
    const { market, matching, pairs } = await readProof(db, proposalId)
    const isAsProved = pairs.every(
      ({ student, sponsor }) => matching.sponsorOf[student] === sponsor,
    )
    if (!isAsProved || faultOf(market, matching)) throw errors.NOT_OPTIMAL()

    const expiresAt = startOfDay(addDays(localDateOf(at), SUGGESTION_DAYS + 1))
    let suggested = 0
    let dropped = 0
    const confirmed = await lockConfirmed(db, proposalId)
    const relation = await relationsBetween(
      db,
      confirmed.map((pair) => pair.student_id),
      confirmed.map((pair) => pair.sponsor_id),
    )
    for (const pair of confirmed) {
      const between = relation(pair.student_id, pair.sponsor_id)
      const dropReason = reasonToDrop(await tellStanding(db, pair, between, at))
      await moveSuggestion(
        db,
        pair.id,
        dropReason ? { to: 'dropped', dropReason, by, at } : { to: 'suggested', expiresAt, by, at },
      )
      if (dropReason) dropped += 1
      else suggested += 1
    }
    await closeProposal(db, proposalId, { status: 'published', reason: null, by, at })

    await recordEvent(db, {
      topic: 'matching.published',
      subject: { kind: 'matchProposal', id: proposalId },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { suggested, dropped },
    })
    return { proposalId, suggested, dropped }
  },
)
