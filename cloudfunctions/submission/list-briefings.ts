import { holds } from '@shared/account/account.rules'
import { COMPILERS, ISSUERS } from '@shared/submission/briefing.rules'
import { findUnit } from './article.store'
import { listBriefings as readBriefings } from './briefing-list.store'
import { signedIn } from './procedures'

export const listBriefings = signedIn.briefing.list.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const committee = await findUnit(db, input.committeeId)
    if (!committee) throw errors.NOT_FOUND()
    const withCompiling = holds(actor, [...COMPILERS, ...ISSUERS], committee.path)
    return readBriefings(db, input, { withCompiling })
  },
)
