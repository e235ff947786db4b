import { recordEvent } from '@cloud/kernel/events'
import { refusalToRelease } from '@shared/sponsorship/hold.rules'
import { closeHold, lockHold, toHold } from './hold.store'
import { signedIn } from './procedures'
import { lockSponsorOf } from './sponsor.store'

export const releaseHold = signedIn.hold.release.handler(
  async ({ input: { holdId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await lockSponsorOf(db, actor.personId)
    const hold = await lockHold(db, holdId)
    if (!sponsor || hold?.sponsor_id !== sponsor.id) throw errors.NOT_FOUND()

    const refusal = refusalToRelease(toHold(hold, at), at)
    if (refusal) throw errors[refusal]()

    const released = await closeHold(db, holdId, 'released', at)

    await recordEvent(db, {
      topic: 'hold.released',
      subject: { kind: 'student', id: hold.student_id },
      committeeId: sponsor.county_id,
      actor,
      actingAs: 'sponsor',
      at,
      payload: { holdId },
    })
    return toHold(released, at)
  },
)
