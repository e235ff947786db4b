import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { COMPILERS, numbersAfter } from '@shared/submission/briefing.rules'
import { findUnit } from './article.store'
import { findSeries } from './briefing.store'
import { listCandidates } from './candidate.store'
import { signedIn } from './procedures'

export const prepareBriefing = signedIn.briefing.prepare.handler(
  async ({ input: { committeeId }, context: { db, actor, now }, errors }) => {
    const committee = await findUnit(db, committeeId)
    if (!committee || !holds(actor, COMPILERS, committee.path)) throw errors.NOT_FOUND()

    const year = Number(localDateOf(now()).slice(0, 4))
    const series = await findSeries(db, committeeId)
    return {
      masthead: series?.masthead ?? null,
      next: series && numbersAfter(series.last, year),
      candidates: await listCandidates(db, committeeId),
    }
  },
)
