import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { COMPILERS, refusalToPick } from '@shared/submission/briefing.rules'
import { findUnit } from './article.store'
import { findBriefing, insertBriefing, lockPicks, lockSeries, saveItems } from './briefing.store'
import { signedIn } from './procedures'

export const compileBriefing = signedIn.briefing.compile.handler(
  async ({ input: { committeeId, articleIds }, context: { db, actor, now }, errors }) => {
    const at = now()

    const committee = await findUnit(db, committeeId)
    if (!committee || !holds(actor, COMPILERS, committee.path)) throw errors.NOT_FOUND()
    if (!(await lockSeries(db, committeeId))) throw errors.SERIES_NOT_OPEN()

    const picks = await lockPicks(db, committeeId, articleIds, null)
    const refusal = refusalToPick(articleIds, picks)
    if (refusal) throw errors[refusal]()

    const id = await insertBriefing(db, committeeId, actor.personId, at)
    await saveItems(db, id, articleIds, picks)

    await recordEvent(db, {
      topic: 'briefing.compiled',
      subject: { kind: 'briefing', id },
      committeeId,
      actor,
      actingAs: 'countyOffice',
      at,
      after: articleIds,
    })
    const filed = await findBriefing(db, id)
    if (!filed) throw errors.NOT_FOUND()
    return filed.briefing
  },
)
