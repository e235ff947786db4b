import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { bookingRoles } from './booking.rules'
import { Door, DoorCode, DoorLine, DoorWords } from './check-in.model'
import { admitRefusalMessages, checkInRefusalMessages } from './check-in.wording'
import { OfferId } from './offer.model'
import { SeatId, SessionId } from './seat.model'

const arrived = z.object({ seatId: SeatId, adults: z.int() })

/** 现场签到 (domain L-12). */
export const doorContract = {
  /** The picture of this minute, for the screen of whoever hosts. */
  show: reads(bookingRoles)
    .input(query({ sessionId: SessionId }))
    .output(Door),

  /** The same for the lecturer who gives this talk. */
  showMine: reads('signedIn')
    .input(query({ offerId: OfferId }))
    .output(Door.extend({ sessionId: SessionId })),

  /** Who comes without a phone is looked up by what they are called or their last four digits. */
  search: reads(bookingRoles)
    .input(query({ sessionId: SessionId, words: DoorWords }))
    .output(z.array(DoorLine)),

  admit: writes(bookingRoles)
    .input(command({ seatId: SeatId }))
    .output(arrived)
    .errors(refusals(admitRefusalMessages)),

  /** A parent scans the picture; each seat once. */
  checkIn: writes('signedIn')
    .input(command({ sessionId: SessionId, code: DoorCode }))
    .output(arrived)
    .errors(refusals(checkInRefusalMessages)),
}
