import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { isRecording } from '@shared/account/file.rules'
import { HandoutId } from '@shared/lecture/handout.model'
import { isGiver, refusalToPutUp, refusalToShare } from '@shared/lecture/handout.rules'
import { lockBooking } from './booking.store'
import { hasPutUp, insertHandout, kindOfFile, listHandouts } from './handout.store'
import { signedIn } from './procedures'

export const putUpHandout = signedIn.handout.putUp.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { bookingId, fileId, note, noChildHeard } = input
    const booking = await lockBooking(db, bookingId)
    if (!booking || !isGiver(booking, actor)) throw errors.NOT_FOUND()

    const { status: bookingStatus, startsAt, minutes } = booking
    const handouts = await listHandouts(db, bookingId)
    const refusal = refusalToPutUp({ bookingStatus, startsAt, minutes, handouts }, at)
    if (refusal) throw errors[refusal]()
    await useFiles(db, actor, [fileId], 'handout')

    const unheard = refusalToShare(isRecording(await kindOfFile(db, fileId)), noChildHeard)
    if (unheard) throw errors[unheard]()

    const isFirst = !(await hasPutUp(db, bookingId))
    const handoutId = HandoutId.parse(randomUUID())
    const by = actor.personId
    const handout = { id: handoutId, bookingId, fileId, note, noChildHeard, by, at }
    const isNew = await insertHandout(db, handout)
    if (!isNew) throw errors.ALREADY_UP()

    await recordEvent(db, {
      topic: 'handout.putUp',
      subject: { kind: 'booking', id: bookingId },
      committeeId: booking.hostId,
      actor,
      at,
      after: { fileId, note, noChildHeard },
      payload: { handoutId, isFirst },
    })
    return { handoutId }
  },
)
