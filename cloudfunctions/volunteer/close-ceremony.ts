import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { CEREMONY_OFFICES, refusalToClose } from '@shared/volunteer/ceremony.rules'
import { lockCeremony, saveEnd } from './ceremony.store'
import { insertCollectiveOath } from './collective-oath.store'
import { signedIn } from './procedures'
import { insertOaths, listPresent, moveAttendance, releaseWhoLeft } from './roll.store'
import { enrol } from './volunteer.store'

export const closeCeremony = signedIn.ceremony.close.handler(
  async ({ input: { ceremonyId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const ceremony = await lockCeremony(db, ceremonyId, true)
    if (!ceremony || !holds(actor, CEREMONY_OFFICES, ceremony.path)) throw errors.NOT_FOUND()

    // Whoever has left the register since they were invited swears no more.
    await releaseWhoLeft(db, ceremony)
    const present = await listPresent(db, ceremonyId)
    const refusal = refusalToClose(ceremony, present.length, at)
    if (refusal) throw errors[refusal]()

    const { committeeId, kind } = ceremony
    if (kind === 'joining') {
      await enrol(db, present, { actor, at })
      await insertOaths(db, ceremony, present, localDateOf(at))
    }
    const sworn = await moveAttendance(db, ceremonyId, 'swear')
    const absent = await moveAttendance(db, ceremonyId, 'miss')
    if (kind === 'collective') {
      const heldOn = localDateOf(ceremony.startsAt)
      const invited = sworn + absent
      await insertCollectiveOath(db, {
        committeeId,
        heldOn,
        ceremonyId,
        invited,
        sworn,
        by: actor.personId,
        at,
      })
    }
    await saveEnd(db, ceremonyId, { status: 'closed', at, cancelReason: null })

    await recordEvent(db, {
      topic: 'ceremony.closed',
      subject: { kind: 'ceremony', id: ceremonyId },
      committeeId,
      actor,
      at,
      payload: { sworn, absent, kind },
    })
    return { sworn, absent }
  },
)
