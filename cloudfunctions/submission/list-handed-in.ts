import { holds } from '@shared/account/account.rules'
import { STATISTICS_READERS } from '@shared/submission/statistics.rules'
import { findUnit } from './article.store'
import { signedIn } from './procedures'
import { listHandedIn as readHandedIn } from './statistics.store'

export const listHandedIn = signedIn.statistics.articles.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const desk = await findUnit(db, input.committeeId)
    if (!desk || !holds(actor, STATISTICS_READERS, desk.path)) throw errors.NOT_FOUND()
    return readHandedIn(db, input)
  },
)
