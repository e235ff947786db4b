import { recordEvent } from '@cloud/kernel/events'
import { refusalToMove } from '@shared/volunteer/service-state.rules'
import { closeAbsence, findOpenAbsence } from './absence.store'
import { maySee, moveAndRecord } from './member.steps'
import { lockMember } from './member.store'
import { signedIn } from './procedures'

/** Back again; or a journey that was only planned does not take place. */
export const comeBack = signedIn.member.comeBack.handler(
  async ({ input: { volunteerId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const member = await lockMember(db, volunteerId)
    if (!member || !maySee(member, actor)) throw errors.NOT_FOUND()

    const open = await findOpenAbsence(db, volunteerId)
    const isAway = member.status === 'away'
    if (!open && !isAway) throw errors.NOT_AWAY()
    const refusal = refusalToMove({ ...member, status: 'away' }, 'comeBack', actor)
    if (refusal) throw errors[refusal]()

    await closeAbsence(db, volunteerId, at)
    if (isAway) return moveAndRecord(db, member, 'comeBack', { actor, at })

    await recordEvent(db, {
      topic: 'absence.dropped',
      subject: { kind: 'volunteer', id: volunteerId },
      committeeId: member.villageId,
      actor,
      at,
    })
    return { id: volunteerId, status: member.status }
  },
)
