import { tallyBriefings as readTally } from './briefing-list.store'
import { signedIn } from './procedures'

export const tallyBriefings = signedIn.briefing.tally.handler(({ input, context: { db } }) =>
  readTally(db, input.committeeId),
)
