import { maySeeBriefing } from '@shared/submission/briefing.rules'
import { findBriefing } from './briefing.store'
import { signedIn } from './procedures'

export const getBriefing = signedIn.briefing.get.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const filed = await findBriefing(db, input.briefingId)
    if (!filed || !maySeeBriefing(filed, actor)) throw errors.NOT_FOUND()
    return filed.briefing
  },
)
