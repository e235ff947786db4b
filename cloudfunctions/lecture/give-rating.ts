import { recordEvent } from '@cloud/kernel/events'
import { refusalToRate } from '@shared/lecture/rating.rules'
import { signedIn } from './procedures'
import { insertRating, lockSeatToRate } from './rating.store'

/** 评单: the log says that somebody rated the talk, never who and never how. */
export const giveRating = signedIn.rating.give.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { seatId, face, remark } = input
    const seat = await lockSeatToRate(db, seatId)
    if (seat?.personId !== actor.personId || !seat.startsAt) throw errors.NOT_FOUND()

    const talk = { ...seat, startsAt: seat.startsAt.toISOString() }
    const refusal = refusalToRate(seat, talk, at)
    if (refusal) throw errors[refusal]()

    const { sessionId } = seat
    const isNew = await insertRating(db, { seatId, sessionId, face, remark })
    if (!isNew) throw errors.ALREADY_RATED()

    await recordEvent(db, {
      topic: 'session.rated',
      subject: { kind: 'session', id: sessionId },
      committeeId: seat.hostId,
      actor: null,
      at,
    })
    return { seatId }
  },
)
