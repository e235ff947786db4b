import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { BookingId } from './booking.model'
import { bookingRoles, hostRoles } from './booking.rules'
import { OfferId } from './offer.model'
import { FeedbackForm, RatingForm, Verdict } from './rating.model'
import { feedbackRefusalMessages, ratingRefusalMessages } from './rating.wording'
import { SeatId, SessionId } from './seat.model'

/** 评单 (domain L-13). */
export const ratingContract = {
  /** The caller's own seat in this session and whether it was rated; `null` without one. */
  find: reads('signedIn')
    .input(query({ sessionId: SessionId }))
    .output(z.object({ seatId: SeatId, isRated: z.boolean() }).nullable()),

  /** One of three faces, anonymous, once for each seat. */
  give: writes('signedIn')
    .input(command({ seatId: SeatId, ...RatingForm, remark: RatingForm.remark.default('') }))
    .output(z.object({ seatId: SeatId }))
    .errors(refusals(ratingRefusalMessages)),

  /** What parents and host said; the host reads only what it said itself. */
  get: reads(bookingRoles)
    .input(query({ bookingId: BookingId }))
    .output(Verdict),

  /** The same for the lecturer who gave the talk. */
  getMine: reads('signedIn')
    .input(query({ offerId: OfferId }))
    .output(Verdict),

  /** 反馈 of the unit that hosted. */
  giveFeedback: writes(hostRoles)
    .input(
      command({ bookingId: BookingId, ...FeedbackForm, remark: FeedbackForm.remark.default('') }),
    )
    .output(z.object({ bookingId: BookingId }))
    .errors(refusals(feedbackRefusalMessages)),
}
