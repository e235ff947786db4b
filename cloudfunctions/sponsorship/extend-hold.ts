import { recordEvent } from '@cloud/kernel/events'
import { holdExpiry, refusalToExtend } from '@shared/sponsorship/hold.rules'
import { extendHoldTo, holdDays, lockHold, toHold } from './hold.store'
import { signedIn } from './procedures'
import { lockSponsorOf } from './sponsor.store'

export const extendHold = signedIn.hold.extend.handler(
  async ({ input: { holdId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await lockSponsorOf(db, actor.personId)
    const hold = await lockHold(db, holdId)
    if (!sponsor || hold?.sponsor_id !== sponsor.id) throw errors.NOT_FOUND()

    const refusal = refusalToExtend(toHold(hold, at), at)
    if (refusal) throw errors[refusal]()

    const days = await holdDays(db, sponsor.county_id)
    const extended = await extendHoldTo(db, holdId, holdExpiry(hold.expires_at, days), at)

    await recordEvent(db, {
      topic: 'hold.extended',
      subject: { kind: 'student', id: hold.student_id },
      committeeId: sponsor.county_id,
      actor,
      actingAs: 'sponsor',
      at,
      payload: { holdId },
    })
    return toHold(extended, at)
  },
)
