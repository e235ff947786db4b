import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { CEREMONY_OFFICES, refusalToCancelCeremony } from '@shared/volunteer/ceremony.rules'
import { findCeremony, lockCeremony, saveEnd } from './ceremony.store'
import { signedIn } from './procedures'
import { moveAttendance } from './roll.store'

export const cancelCeremony = signedIn.ceremony.cancel.handler(
  async ({ input: { ceremonyId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const ceremony = await lockCeremony(db, ceremonyId, true)
    if (!ceremony || !holds(actor, CEREMONY_OFFICES, ceremony.path)) throw errors.NOT_FOUND()

    const refusal = refusalToCancelCeremony(ceremony)
    if (refusal) throw errors[refusal]()

    const released = await moveAttendance(db, ceremonyId, 'release')
    await saveEnd(db, ceremonyId, { status: 'cancelled', at, cancelReason: reason })
    const cancelled = await findCeremony(db, ceremonyId)
    if (!cancelled) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'ceremony.cancelled',
      subject: { kind: 'ceremony', id: ceremonyId },
      committeeId: ceremony.committeeId,
      actor,
      at,
      payload: { released },
    })
    return cancelled
  },
)
