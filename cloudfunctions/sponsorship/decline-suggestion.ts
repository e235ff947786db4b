import { recordEvent } from '@cloud/kernel/events'
import { suggestionAfter } from '@shared/sponsorship/matching.rules'
import { signedIn } from './procedures'
import { findSponsorOf } from './sponsor.store'
import { lockSuggestion, moveSuggestion } from './suggestion.store'

export const declineSuggestion = signedIn.suggestion.decline.handler(
  async ({ input: { suggestionId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await findSponsorOf(db, actor.personId)
    const pair = await lockSuggestion(db, suggestionId)
    const isMine = sponsor && pair?.sponsor_id === sponsor.id && pair.expires_at !== null
    if (!isMine) throw errors.NOT_FOUND()

    const to = suggestionAfter(pair.status, 'decline')
    if (!to || (pair.expires_at as Date) <= at) throw errors.NO_LONGER_OPEN()

    await moveSuggestion(db, suggestionId, { to, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'suggestion.declined',
      subject: { kind: 'matchSuggestion', id: suggestionId },
      committeeId: pair.county_id,
      actor,
      actingAs: 'sponsor',
      at,
    })
    return { suggestionId, status: to }
  },
)
