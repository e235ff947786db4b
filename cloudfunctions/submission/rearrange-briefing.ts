import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { COMPILERS, refusalToChange, refusalToPick } from '@shared/submission/briefing.rules'
import { findBriefing, lockBriefing, lockPicks, saveItems } from './briefing.store'
import { signedIn } from './procedures'

export const rearrangeBriefing = signedIn.briefing.rearrange.handler(
  async ({ input: { briefingId, articleIds }, context: { db, actor, now }, errors }) => {
    const filed = await lockBriefing(db, briefingId)
    if (!filed || !holds(actor, COMPILERS, filed.path)) throw errors.NOT_FOUND()

    const committeeId = filed.briefing.committee.id
    const picks = await lockPicks(db, committeeId, articleIds, briefingId)
    const refusal = refusalToChange(filed) ?? refusalToPick(articleIds, picks)
    if (refusal) throw errors[refusal]()

    await saveItems(db, briefingId, articleIds, picks)

    await recordEvent(db, {
      topic: 'briefing.rearranged',
      subject: { kind: 'briefing', id: briefingId },
      committeeId,
      actor,
      actingAs: 'countyOffice',
      at: now(),
      before: filed.briefing.items.map((item) => item.articleId),
      after: articleIds,
    })
    const changed = await findBriefing(db, briefingId)
    if (!changed) throw errors.NOT_FOUND()
    return changed.briefing
  },
)
