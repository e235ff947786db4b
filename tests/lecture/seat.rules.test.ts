import type { BookingStatus } from '@shared/lecture/booking.model'
import { SeatStatus } from '@shared/lecture/seat.model'
import {
  headsThatFit,
  refusalToBookSeat,
  refusalToCancelSeat,
  refusalToOpen,
} from '@shared/lecture/seat.rules'

const startsAt = '2026-09-10T06:00:00.000Z'
const deadline = new Date('2026-09-10T04:00:00.000Z')
const later = new Date(deadline.getTime() + 1)
const session = { startsAt, bookingStatus: 'confirmed' as BookingStatus }

describe('booking and giving back a seat', () => {
  it('is possible until two hours before', () => {
    expect(refusalToBookSeat(session, deadline)).toBeNull()
    expect(refusalToBookSeat(session, later)).toBe('TOO_LATE')
  })

  it.each(SeatStatus.options)('judges giving back what is %s', (status) => {
    const before = { booked: null, waiting: null, cancelled: 'ALREADY_CANCELLED' }
    const afterwards = { booked: 'TOO_LATE', waiting: null, cancelled: 'ALREADY_CANCELLED' }
    expect(refusalToCancelSeat({ status }, session, deadline)).toBe(before[status])
    expect(refusalToCancelSeat({ status }, session, later)).toBe(afterwards[status])
  })

  it('stays possible while the office looks for another lecturer', () => {
    expect(refusalToBookSeat({ ...session, bookingStatus: 'requested' }, deadline)).toBeNull()
    expect(refusalToBookSeat({ ...session, bookingStatus: 'cancelled' }, deadline)).toBe(
      'SESSION_CANCELLED',
    )
  })
})

describe('opening a talk to parents', () => {
  it('is done once, while there is time to come', () => {
    const booking = { status: 'confirmed' as const, startsAt, sessionId: null }
    expect(refusalToOpen(booking, deadline)).toBeNull()
    expect(refusalToOpen({ ...booking, sessionId: 'one' }, deadline)).toBe('ALREADY_OPEN')
    expect(refusalToOpen(booking, later)).toBe('TOO_LATE')
  })
})

describe('giving free seats to the line', () => {
  const line = [{ adults: 2 }, { adults: 1 }, { adults: 2 }]

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
    [5, 3],
    [9, 3],
  ])('%i free seats seat the first %i families, and nobody overtakes', (free, seated) => {
    expect(headsThatFit(line, free)).toEqual(line.slice(0, seated))
  })
})
