import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { findUnit } from './article.store'
import { insertSeries } from './briefing.store'
import { signedIn } from './procedures'

export const openSeries = signedIn.briefing.openSeries.handler(
  async ({ input: { committeeId, name, office, last }, context: { db, actor, now }, errors }) => {
    const committee = await findUnit(db, committeeId)
    if (!committee || !holds(actor, COMPILERS, committee.path)) throw errors.NOT_FOUND()

    const opened = await insertSeries(db, { committeeId, name, office, last })
    if (!opened) throw errors.SERIES_ALREADY_OPEN()

    await recordEvent(db, {
      topic: 'briefing.seriesOpened',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: 'countyOffice',
      at: now(),
      after: { name, office, last },
      payload: { ...last },
    })
    return { name, office }
  },
)
