import { holds } from '@shared/account/account.rules'
import { CEREMONY_OFFICES } from '@shared/volunteer/ceremony.rules'
import { signedIn } from './procedures'
import { findRoll } from './roll.store'

export const getCeremony = signedIn.ceremony.get.handler(
  async ({ input, context: { db, actor, files }, errors }) => {
    const ceremony = await findRoll(db, files, input.ceremonyId)
    if (!ceremony || !holds(actor, CEREMONY_OFFICES, ceremony.path)) throw errors.NOT_FOUND()
    return ceremony
  },
)
