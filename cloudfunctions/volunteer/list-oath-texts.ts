import { holds } from '@shared/account/account.rules'
import { OATH_READERS } from '@shared/volunteer/oath-text.rules'
import { findOathTextInForce, listOathTexts } from './oath-text.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'

export const listTextsOfOath = signedIn.oathText.list.handler(
  async ({ input: { committeeId }, context: { db, actor }, errors }) => {
    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, OATH_READERS, committee.path)) throw errors.NOT_FOUND()
    return {
      holds: await findOathTextInForce(db, committee.path, actor.personId),
      versions: await listOathTexts(db, committeeId, actor.personId),
    }
  },
)
