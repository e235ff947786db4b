import { recordEvent } from '@cloud/kernel/events'
import { refusalToRenew } from '@shared/volunteer/renewal.rules'
import { isOwnFile } from './joining.store'
import { findOathTextInForce } from './oath-text.store'
import { signedIn } from './procedures'
import { findMember, insertRenewal } from './renewal.store'

export const renewOath = signedIn.renewal.submit.handler(
  async ({ input: { oathTextId, signatureId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const member = await findMember(db, actor.personId)
    if (!member) throw errors.NOT_FOUND()

    const inForce = await findOathTextInForce(db, member.path, actor.personId)
    const refusal = refusalToRenew({
      textInForce: inForce?.id ?? null,
      textRead: oathTextId,
      hasSignature: await isOwnFile(db, signatureId, actor.personId, 'signature'),
    })
    if (refusal) throw errors[refusal]()

    const id = await insertRenewal(db, { volunteerId: member.id, oathTextId, signatureId, at })

    await recordEvent(db, {
      topic: 'renewal.made',
      subject: { kind: 'renewal', id },
      committeeId: member.villageId,
      actor,
      at,
      payload: { volunteerId: member.id, oathTextId },
    })
    return { renewedAt: at.toISOString() }
  },
)
