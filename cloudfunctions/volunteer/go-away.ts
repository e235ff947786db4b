import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToBeAway } from '@shared/volunteer/absence.rules'
import { refusalToMove } from '@shared/volunteer/service-state.rules'
import { findOpenAbsence, insertAbsence } from './absence.store'
import { maySee, moveAndRecord } from './member.steps'
import { lockMember } from './member.store'
import { signedIn } from './procedures'

export const goAway = signedIn.member.goAway.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const today = localDateOf(at)

    const member = await lockMember(db, input.volunteerId)
    if (!member || !maySee(member, actor)) throw errors.NOT_FOUND()

    const open = await findOpenAbsence(db, member.id)
    const refusal = open ? 'AWAY_ALREADY' : refusalToMove(member, 'goAway', actor)
    if (refusal) throw errors[refusal]()
    const unfit = refusalToBeAway(input, today)
    if (unfit) throw errors[unfit]()

    await insertAbsence(db, member.id, { ...input, actor, at })
    if (input.startsOn <= today) {
      return moveAndRecord(db, member, 'goAway', { actor, at, on: input.startsOn })
    }

    await recordEvent(db, {
      topic: 'absence.planned',
      subject: { kind: 'volunteer', id: member.id },
      committeeId: member.villageId,
      actor,
      at,
      payload: { startsOn: input.startsOn, backOn: input.backOn },
    })
    return { id: member.id, status: member.status }
  },
)
