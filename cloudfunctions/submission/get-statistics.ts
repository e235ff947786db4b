import { holds } from '@shared/account/account.rules'
import { STATISTICS_READERS, talliesOf, tallyOf } from '@shared/submission/statistics.rules'
import { findUnit } from './article.store'
import { signedIn } from './procedures'
import { listTold } from './statistics.store'

export const getStatistics = signedIn.statistics.get.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const desk = await findUnit(db, input.committeeId)
    if (!desk || !holds(actor, STATISTICS_READERS, desk.path)) throw errors.NOT_FOUND()
    const told = await listTold(db, input)
    return { total: tallyOf(told), units: talliesOf(told) }
  },
)
