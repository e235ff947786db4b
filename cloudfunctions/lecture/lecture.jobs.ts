import { recordEvent } from '@cloud/kernel/events'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { isExpired } from '@shared/lecture/offer.rules'
import { lockBooking } from './booking.store'
import { clearanceJobs } from './clearance.jobs'
import { handoutJobs } from './handout.jobs'
import { askFirstOf, findOffer, listUnanswered, saveAnswer } from './offer.store'
import { reminderJobs } from './reminder.jobs'
import { seatJobs } from './seat.jobs'
import { shortfallJobs } from './shortfall.jobs'

const AT_ONCE = 50

/** 48 小时不答复: the offer expires and the next lecturer in the office's line is asked. */
const expireOffers: Job = async (db, now) => {
  const unanswered = await listUnanswered(db, now, AT_ONCE)
  let expired = 0
  for (const { id, booking_id } of unanswered) {
    expired += await transact(db, async (tx) => {
      const booking = await lockBooking(tx, booking_id)
      const offer = await findOffer(tx, id)
      if (!booking || !offer || !isExpired(offer, now)) return 0

      await saveAnswer(tx, id, { status: 'expired', at: now })
      await recordEvent(tx, {
        topic: 'offer.expired',
        subject: { kind: 'offer', id },
        committeeId: booking.hostId,
        actor: null,
        at: now,
        payload: { bookingId: booking.id, lecturerId: offer.lecturerId },
      })
      const lecturerIds = Date.parse(offer.startsAt) > now.getTime() ? booking.nextLecturers : []
      const { startsAt } = offer
      await askFirstOf(tx, booking, { startsAt, lecturerIds, by: null, at: now })
      return 1
    })
  }
  return expired
}

export const lectureJobs: Record<string, Job> = {
  expireOffers,
  ...reminderJobs,
  ...shortfallJobs,
  ...seatJobs,
  ...clearanceJobs,
  ...handoutJobs,
}
