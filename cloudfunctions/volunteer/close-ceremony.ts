import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { CEREMONY_OFFICES, refusalToClose } from '@shared/volunteer/ceremony.rules'
import { lockCeremony, saveEnd } from './ceremony.store'
import { signedIn } from './procedures'
import { insertOaths, listPresent, moveAttendance } from './roll.store'
import { enrol } from './volunteer.store'

export const closeCeremony = signedIn.ceremony.close.handler(
  async ({ input: { ceremonyId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const ceremony = await lockCeremony(db, ceremonyId, true)
    if (!ceremony || !holds(actor, CEREMONY_OFFICES, ceremony.path)) throw errors.NOT_FOUND()

    const present = await listPresent(db, ceremonyId)
    const refusal = refusalToClose(ceremony, present.length, at)
    if (refusal) throw errors[refusal]()

    await enrol(db, present, { actor, at })
    await insertOaths(db, ceremony, present, at)
    const enrolled = await moveAttendance(db, ceremonyId, 'swear')
    const absent = await moveAttendance(db, ceremonyId, 'miss')
    await saveEnd(db, ceremonyId, { status: 'closed', at, cancelReason: null })

    await recordEvent(db, {
      topic: 'ceremony.closed',
      subject: { kind: 'ceremony', id: ceremonyId },
      committeeId: ceremony.committeeId,
      actor,
      at,
      payload: { enrolled, absent },
    })
    return { enrolled, absent }
  },
)
