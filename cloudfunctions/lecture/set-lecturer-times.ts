import { recordEvent } from '@cloud/kernel/events'
import { refusalToSetTimes } from '@shared/lecture/lecturer.rules'
import { lockLecturer, saveTimes } from './lecturer.store'
import { signedIn } from './procedures'

export const setLecturerTimes = signedIn.lecturer.setTimes.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const lecturer = await lockLecturer(db, actor.personId)
    if (!lecturer) throw errors.NOT_FOUND()

    const refusal = refusalToSetTimes(input.freeTimes, input.awayPeriods)
    if (refusal) throw errors[refusal]()

    await saveTimes(db, actor.personId, input)

    const { freeTimes, awayPeriods, monthlyLimit } = input
    await recordEvent(db, {
      topic: 'lecturer.timesSet',
      subject: { kind: 'lecturer', id: actor.personId },
      committeeId: lecturer.committeeId,
      actor,
      at: now(),
      after: { freeTimes, awayPeriods, monthlyLimit },
    })
    return { monthlyLimit }
  },
)
