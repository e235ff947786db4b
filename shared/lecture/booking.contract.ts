import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { Instant } from '@shared/kernel/instant'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { optionalLine, Reason } from '@shared/kernel/text'
import { ArchiveForm } from './archive.model'
import { photoRefusalMessages } from './archive.wording'
import {
  Booking,
  BookingCard,
  BookingForm,
  BookingId,
  BookingStatus,
  Candidate,
  HeadsForm,
} from './booking.model'
import { bookingRoles } from './booking.rules'
import {
  cancelRefusalMessages,
  countRefusalMessages,
  declineBookingRefusalMessages,
  deliverRefusalMessages,
  moveRefusalMessages,
  requestRefusalMessages,
} from './booking.wording'
import { MyOffer, OfferId, OfferStatus } from './offer.model'
import {
  acceptRefusalMessages,
  askRefusalMessages,
  declineRefusalMessages,
  offerRefusalMessages,
} from './offer.wording'

const stands = z.object({ bookingId: BookingId, status: BookingStatus })

export const bookingContract = {
  /** 点单: a unit orders a talk. */
  request: writes(bookingRoles)
    .input(command(BookingForm))
    .output(stands)
    .errors(refusals(requestRefusalMessages)),

  /** The orders of one's units or area, newest first. */
  list: reads(bookingRoles)
    .input(query({ ...PageQuery, statuses: z.array(BookingStatus).min(1).optional() }))
    .output(pageOf(BookingCard)),

  get: reads(bookingRoles)
    .input(query({ bookingId: BookingId }))
    .output(Booking),

  /** Whom the office may ask for this time, and what stands against each. */
  candidates: reads(['countyOffice'])
    .input(query({ bookingId: BookingId, startsAt: Instant }))
    .output(z.array(Candidate)),

  /** 派单: ask the first of these lecturers; the next ones are asked when one declines or does not answer. */
  offer: writes(['countyOffice'])
    .input(
      command({
        bookingId: BookingId,
        startsAt: Instant,
        lecturerIds: z
          .array(PersonId, '请选择讲师')
          .min(1, '请至少选一位讲师')
          .max(5, '一次最多排 5 位讲师')
          .refine((ids) => new Set(ids).size === ids.length, '同一位讲师只排一次'),
      }),
    )
    .output(stands)
    .errors(refusals({ ...askRefusalMessages, ...offerRefusalMessages })),

  /** 未能安排: nobody can come, and the unit is told why. */
  decline: writes(['countyOffice'])
    .input(command({ bookingId: BookingId, reason: Reason }))
    .output(stands)
    .errors(refusals(declineBookingRefusalMessages)),

  cancel: writes(bookingRoles)
    .input(command({ bookingId: BookingId, reason: Reason }))
    .output(stands)
    .errors(refusals(cancelRefusalMessages)),

  /** 改期: the same lecturer is asked again for the new time, unless another will do. */
  move: writes(bookingRoles)
    .input(
      command({
        bookingId: BookingId,
        startsAt: Instant,
        reason: Reason,
        sameLecturer: z.boolean().default(true),
      }),
    )
    .output(stands)
    .errors(refusals({ ...askRefusalMessages, ...moveRefusalMessages })),

  /** 现场人数 by kind. */
  count: writes(bookingRoles)
    .input(
      command({
        bookingId: BookingId,
        ...HeadsForm,
        note: optionalLine('补记说明', { max: 100 }).default(''),
      }),
    )
    .output(stands)
    .errors(refusals(countRefusalMessages)),

  /** 归档: sessions, schools, attendances, the lecturer's deed and the chronicle candidate in one go. */
  deliver: writes(['countyOffice'])
    .input(
      command({
        bookingId: BookingId,
        topic: ArchiveForm.topic.default(''),
        photos: ArchiveForm.photos.default([]),
      }),
    )
    .output(stands)
    .errors(refusals({ ...deliverRefusalMessages, ...photoRefusalMessages })),
}

const answered = z.object({ offerId: OfferId, status: OfferStatus })

export const offerContract = {
  /** What the caller was asked and what they answered, newest first. */
  list: reads('signedIn').input(query(PageQuery)).output(pageOf(MyOffer)),

  /** 应单 */
  accept: writes('signedIn')
    .input(command({ offerId: OfferId }))
    .output(answered)
    .errors(refusals({ ...askRefusalMessages, ...acceptRefusalMessages })),

  /** 谢绝; also for one who accepted and cannot come after all. */
  decline: writes('signedIn')
    .input(command({ offerId: OfferId, reason: Reason }))
    .output(answered)
    .errors(refusals(declineRefusalMessages)),
}
