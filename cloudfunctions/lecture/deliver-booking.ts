import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToKeepPhotos } from '@shared/lecture/archive.rules'
import { isOrganiser, refusalToDeliver } from '@shared/lecture/booking.rules'
import { totalOf } from '@shared/lecture/coverage.rules'
import { insertArchive } from './archive.store'
import { lockBooking, saveBooking } from './booking.store'
import { signedIn } from './procedures'

/**
 * 归档 in one go: the tally reads the row; the event is the candidate of the chronicle, and the deed log
 * writes the lecturer's deed from it.
 */
export const deliverBooking = signedIn.booking.deliver.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const booking = await lockBooking(db, input.bookingId)
    if (!booking || !isOrganiser(booking.hostPath, actor)) throw errors.NOT_FOUND()

    const { photos } = input
    const refusal = refusalToDeliver(booking, at) ?? refusalToKeepPhotos(photos)
    if (refusal) throw errors[refusal]()
    const fileIds = photos.map((photo) => photo.fileId)
    await useFiles(db, actor, fileIds, 'evidence')

    const { id: bookingId, lectureId, lecturerId, startsAt, heads } = booking
    const topic = input.topic || booking.lectureTitle
    await saveBooking(db, bookingId, { status: 'delivered', deliveredAt: at })
    await insertArchive(db, { bookingId, topic, photos, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'booking.delivered',
      subject: { kind: 'booking', id: bookingId },
      committeeId: booking.hostId,
      actor,
      actingAs: 'countyOffice',
      at,
      after: { topic, photos },
      payload: {
        ...heads,
        lectureId,
        lecturerId,
        happenedOn: startsAt && localDateOf(startsAt),
        attendances: heads && totalOf(heads),
        photos: photos.length,
      },
    })
    return { bookingId, status: 'delivered' as const }
  },
)
