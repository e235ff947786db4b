import { signedIn } from './procedures'
import { addQuota, readQuota } from './subscription.store'

export const recordSubscription = signedIn.subscription.record.handler(
  async ({ input, context: { db, actor } }) => {
    for (const template of input.accepted) await addQuota(db, actor.personId, template)
    return { remaining: await readQuota(db, actor.personId) }
  },
)
