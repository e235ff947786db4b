import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { SuggestionId, SuggestionStatus } from '@shared/sponsorship/matching.model'
import { type SuggestionAct, suggestionAfter } from '@shared/sponsorship/matching.rules'
import { signedIn } from './procedures'
import { lockProposalOf } from './proposal.store'
import { lockSuggestion, moveSuggestion } from './suggestion.store'

type Refusals = { NOT_FOUND: () => Error; NOT_OPEN: () => Error }

async function decide(
  { db, actor, now }: { db: Database; actor: Actor; now: () => Date },
  errors: Refusals,
  decision: { suggestionId: SuggestionId; act: SuggestionAct; reason?: string },
): Promise<{ suggestionId: SuggestionId; status: SuggestionStatus }> {
  const at = now()
  const { suggestionId, act } = decision

  const proposal = await lockProposalOf(db, suggestionId)
  const pair = proposal && (await lockSuggestion(db, suggestionId))
  if (!pair || !holds(actor, ['countyOffice'], proposal.countyPath)) throw errors.NOT_FOUND()

  const to = suggestionAfter(pair.status, act)
  if (!to || proposal.status !== 'open') throw errors.NOT_OPEN()

  await moveSuggestion(db, suggestionId, {
    to,
    ...(decision.reason ? { reason: decision.reason } : {}),
    by: actor.personId,
    at,
  })

  await recordEvent(db, {
    topic: 'suggestion.decided',
    subject: { kind: 'matchSuggestion', id: suggestionId },
    committeeId: pair.county_id,
    actor,
    actingAs: 'countyOffice',
    at,
    payload: { proposalId: pair.proposal_id, status: to },
  })
  return { suggestionId, status: to }
}

export const confirmSuggestion = signedIn.matching.confirm.handler(
  ({ input: { suggestionId }, context, errors }) =>
    decide(context, errors, { suggestionId, act: 'confirm' }),
)

export const setSuggestionAside = signedIn.matching.setAside.handler(
  ({ input: { suggestionId, reason }, context, errors }) =>
    decide(context, errors, { suggestionId, act: 'setAside', reason }),
)

export const reconsiderSuggestion = signedIn.matching.reconsider.handler(
  ({ input: { suggestionId }, context, errors }) =>
    decide(context, errors, { suggestionId, act: 'reconsider' }),
)
