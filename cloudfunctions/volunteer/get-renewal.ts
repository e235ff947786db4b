import { findOathTextInForce } from './oath-text.store'
import { signedIn } from './procedures'
import { findMember, tallyRenewals } from './renewal.store'

export const getRenewal = signedIn.renewal.get.handler(
  async ({ context: { db, actor }, errors }) => {
    const member = await findMember(db, actor.personId)
    const text = member && (await findOathTextInForce(db, member.path, actor.personId))
    if (!member || !text) throw errors.NOT_FOUND()
    return {
      oathTextId: text.id,
      version: text.version,
      body: text.body,
      isSample: text.isSample,
      ...(await tallyRenewals(db, member.id)),
    }
  },
)
