import type { BookingStatus } from '@shared/lecture/booking.model'
import { type MySeat, SeatStatus } from '@shared/lecture/seat.model'
import {
  headsThatFit,
  heldUntil,
  maySeatTheLine,
  refusalToAcceptSeat,
  refusalToBookSeat,
  refusalToCancelSeat,
  refusalToOpen,
} from '@shared/lecture/seat.rules'
import { seatSentence } from '@shared/lecture/seat.wording'

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
    const gone = { cancelled: 'ALREADY_CANCELLED', lapsed: 'ALREADY_CANCELLED' }
    const before = { booked: null, offered: null, waiting: null, ...gone }
    const afterwards = { booked: 'TOO_LATE', offered: null, waiting: null, ...gone }
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

describe('saying where a seat stands', () => {
  const seatOf = (status: SeatStatus, bookingStatus: BookingStatus) => ({
    ...{ status, position: 2, adults: 1, offeredUntil: null },
    session: { ...session, minutes: 60, bookingStatus } as MySeat['session'],
  })
  const over = new Date('2026-09-10T07:00:00.000Z')

  it.each([
    ['booked', 'confirmed', '已订 1 个座位', '这一场已经讲完'],
    ['booked', 'delivered', '这一场已经讲完', '这一场已经讲完'],
    ['waiting', 'confirmed', '候补第 2 位', '这一场已经讲完，候补没有排上'],
    ['booked', 'offered', '讲师调整中', '讲师调整中'],
    ['booked', 'cancelled', '这场讲座取消了', '这场讲座取消了'],
    ['cancelled', 'delivered', '您已退座', '您已退座'],
  ] as const)('%s in a talk that is %s', (status, bookingStatus, during, afterwards) => {
    const seat = seatOf(status, bookingStatus)
    expect(seatSentence(seat, new Date(over.getTime() - 1))).toContain(during)
    expect(seatSentence(seat, over)).toContain(afterwards)
  })
})

describe('holding a freed seat for the head of the line', () => {
  const shanghai = (moment: string) => new Date(`${moment}:00.000+08:00`)
  const talk = shanghai('2026-09-10T14:00').toISOString()

  it.each([
    ['by day, two hours', '2026-09-08T10:00', '2026-09-08T12:00'],
    ['freed late in the evening, two hours from eight', '2026-09-08T21:00', '2026-09-09T10:00'],
    ['freed at night, two hours from eight', '2026-09-09T03:30', '2026-09-09T10:00'],
    ['when it just fits before booking ends', '2026-09-10T10:00', '2026-09-10T12:00'],
  ])('%s', (_when, freed, until) => {
    expect(heldUntil(talk, shanghai(freed))).toEqual(shanghai(until))
  })

  it('gives it at once when there is no time left to ask', () => {
    expect(heldUntil(talk, shanghai('2026-09-10T10:01'))).toBeNull()
  })

  it('passes it on to nobody once the talk has begun or is called off', () => {
    const times = { startsAt: talk, bookingStatus: 'confirmed' as BookingStatus }
    expect(maySeatTheLine(times, shanghai('2026-09-10T13:59'))).toBe(true)
    expect(maySeatTheLine(times, shanghai('2026-09-10T14:00'))).toBe(false)
    expect(maySeatTheLine({ ...times, bookingStatus: 'cancelled' }, later)).toBe(false)
  })

  it.each([
    ['offered', 'in time', '2026-09-08T12:00', null],
    ['offered', 'a minute late', '2026-09-08T12:01', 'OFFER_LAPSED'],
    ['lapsed', 'afterwards', '2026-09-08T12:01', 'OFFER_LAPSED'],
    ['waiting', 'before its turn', '2026-09-08T12:00', 'NOT_OFFERED'],
    ['booked', 'twice', '2026-09-08T12:00', 'NOT_OFFERED'],
  ] as const)('judges taking what is %s %s', (status, _when, now, refusal) => {
    const offeredUntil = shanghai('2026-09-08T12:00').toISOString()
    expect(refusalToAcceptSeat({ status, offeredUntil }, shanghai(now))).toBe(refusal)
  })
})
