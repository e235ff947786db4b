import * as z from 'zod'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { BookingId } from './booking.model'
import { bookingRoles } from './booking.rules'
import {
  Capacity,
  MinSeats,
  MySeat,
  RosterLine,
  Seat,
  SeatForm,
  SeatId,
  Session,
  SessionId,
} from './seat.model'
import {
  acceptSeatRefusalMessages,
  bookSeatRefusalMessages,
  cancelSeatRefusalMessages,
  openRefusalMessages,
} from './seat.wording'
import { goOnRefusalMessages } from './shortfall.wording'

export const sessionContract = {
  /** Talks parents may come to, soonest first. */
  list: reads('public').input(query(PageQuery)).output(pageOf(Session)),

  get: reads('public')
    .input(query({ sessionId: SessionId }))
    .output(Session),

  /** Open a confirmed talk to parents. */
  open: writes(bookingRoles)
    .input(
      command({
        bookingId: BookingId,
        capacity: Capacity,
        minSeats: MinSeats.nullable().default(null),
      }),
    )
    .output(z.object({ sessionId: SessionId }))
    .errors(refusals(openRefusalMessages)),

  /** 照常开讲: held although fewer came than were needed; the office says why (domain L-19). */
  goOn: writes(['countyOffice'])
    .input(command({ sessionId: SessionId, reason: Reason }))
    .output(z.object({ sessionId: SessionId }))
    .errors(refusals(goOnRefusalMessages)),

  /** Who comes, masked, for the door. */
  roster: reads(bookingRoles)
    .input(query({ sessionId: SessionId, ...PageQuery }))
    .output(pageOf(RosterLine)),
}

export const seatContract = {
  /** The caller's seats, soonest talk first. */
  list: reads('signedIn').input(query(PageQuery)).output(pageOf(MySeat)),

  /** The caller's seat in one session, or `null`. */
  find: reads('signedIn')
    .input(query({ sessionId: SessionId }))
    .output(MySeat.nullable()),

  /** A seat, or an honest place in the line. */
  book: writes('signedIn')
    .input(command(SeatForm))
    .output(Seat)
    .errors(refusals(bookSeatRefusalMessages)),

  /** 要这个座位: a freed seat that was held for the caller becomes theirs. */
  accept: writes('signedIn')
    .input(command({ seatId: SeatId }))
    .output(z.object({ seatId: SeatId }))
    .errors(refusals(acceptSeatRefusalMessages)),

  /** Give it back, or leave the line; the head of the line is asked at once. */
  cancel: writes('signedIn')
    .input(command({ seatId: SeatId }))
    .output(z.object({ seatId: SeatId }))
    .errors(refusals(cancelSeatRefusalMessages)),
}
