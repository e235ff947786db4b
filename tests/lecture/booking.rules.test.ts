import type { Actor, PersonId, Role } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { BookingStatus } from '@shared/lecture/booking.model'
import {
  refusalOfTime,
  refusalToCancel,
  refusalToCount,
  refusalToDeclineBooking,
  refusalToDeliver,
  refusalToMove,
  refusalToRequest,
} from '@shared/lecture/booking.rules'
import { bookingSentence } from '@shared/lecture/booking.wording'
import { refusalToOffer } from '@shared/lecture/offer.rules'
import { refusalToBookSeat, refusalToOpen } from '@shared/lecture/seat.rules'

const hostPath = '1.2.3.' as CommitteePath
const startsAt = '2026-09-10T06:00:00.000Z'
const heads = { parents: 96, teachers: 8, students: 0 }

const someone = (role: Role, path: string): Actor => ({
  personId: 'somebody' as PersonId,
  name: null,
  phone: null,
  grants: [
    { role, committeeId: '' as CommitteeId, committeeName: '', path: path as CommitteePath },
  ],
})
const host = someone('schoolVerifier', '1.2.3.')
const office = someone('countyOffice', '1.2.')

const booking = (status: BookingStatus) => ({
  status,
  hostPath,
  startsAt: status === 'requested' ? null : startsAt,
  minutes: 90,
})
const at = (moment: string) => new Date(moment)
const weekBefore = at('2026-09-03T06:00:00.000Z')
const after = at('2026-09-10T07:45:00.000Z')

describe('what each status allows', () => {
  /** One row a status: offer, decline, cancel, move, open to parents, count, archive, book a seat. */
  const table: Record<BookingStatus, string> = {
    requested: 'offer decline cancel move book',
    offered: 'cancel move book',
    confirmed: 'cancel move open count deliver book',
    delivered: '',
    declined: '',
    cancelled: '',
  }

  it.each(BookingStatus.options)('a booking that is %s', (status) => {
    const one = { ...booking(status), heads, sessionId: null }
    const other = '2026-09-17T06:00:00.000Z'
    const verdicts: Record<string, unknown> = {
      offer: refusalToOffer(one, startsAt, weekBefore),
      decline: refusalToDeclineBooking(one),
      cancel: refusalToCancel(one, host, weekBefore),
      move: refusalToMove(one, other, host, weekBefore),
      open: refusalToOpen(one, weekBefore),
      count: refusalToCount(one, '', host, after),
      deliver: refusalToDeliver(one, after),
      book: refusalToBookSeat({ startsAt, bookingStatus: status }, weekBefore),
    }
    const allowed = Object.keys(verdicts).filter((verb) => verdicts[verb] === null)
    expect(allowed.join(' ')).toBe(table[status])
  })

  it('says in a sentence where each one stands', () => {
    const facts = { startsAt, answerBy: null, askedInVain: 0, lecturerName: '刘文华', heads: null }
    const sentences = BookingStatus.options.map((status) =>
      bookingSentence({ ...facts, status }, weekBefore),
    )
    expect(new Set(sentences).size).toBe(BookingStatus.options.length)
    expect(sentences[2]).toBe('约定9月10日（周四）下午2:00，刘文华来讲')
  })
})

describe('ordering a talk', () => {
  const now = at('2026-09-07T10:00:00.000Z')

  it.each([
    ['two days ahead', '2026-09-09T01:00:00.000Z', 'TOO_SOON'],
    ['three calendar days ahead', '2026-09-10T01:00:00.000Z', null],
    ['in the past', '2026-09-07T09:59:00.000Z', 'TOO_SOON'],
  ])('judges a time %s', (_when, moment, refusal) => {
    expect(refusalOfTime(moment, false, now)).toBe(refusal)
  })

  it('lets the office arrange one for tomorrow', () => {
    expect(refusalOfTime('2026-09-08T01:00:00.000Z', true, now)).toBeNull()
    expect(refusalOfTime('2026-09-07T09:00:00.000Z', true, now)).toBe('TOO_SOON')
  })

  it('wants two different times and a talk on the menu', () => {
    const choices = { firstChoiceAt: startsAt, secondChoiceAt: startsAt }
    expect(refusalToRequest({ bookable: true }, choices, false, now)).toBe('SAME_TIME_TWICE')
    expect(refusalToRequest({ bookable: false }, choices, false, now)).toBe('NOT_BOOKABLE')
  })
})

describe('calling a talk off or moving it', () => {
  const dayBefore = at('2026-09-09T06:00:00.000Z')
  const later = at('2026-09-09T06:00:00.001Z')

  it('is the host’s until 24 hours before, and the office’s until it is over', () => {
    expect(refusalToCancel(booking('confirmed'), host, dayBefore)).toBeNull()
    expect(refusalToCancel(booking('confirmed'), host, later)).toBe('TOO_LATE')
    expect(refusalToCancel(booking('confirmed'), office, later)).toBeNull()
  })

  it('moves only to another time with the notice a new order needs', () => {
    const move = (to: string, actor: Actor) =>
      refusalToMove(booking('confirmed'), to, actor, dayBefore)
    expect(move(startsAt, host)).toBe('SAME_TIME')
    expect(move('2026-09-11T06:00:00.000Z', host)).toBe('TOO_SOON')
    expect(move('2026-09-11T06:00:00.000Z', office)).toBeNull()
    expect(move('2026-09-12T06:00:00.000Z', host)).toBeNull()
  })
})

describe('counting heads', () => {
  const count = (moment: string, note = '', actor = host) =>
    refusalToCount(booking('confirmed'), note, actor, at(moment))

  it.each([
    ['31 minutes before', '2026-09-10T05:29:00.000Z', 'TOO_EARLY'],
    ['30 minutes before', '2026-09-10T05:30:00.000Z', null],
    ['30 minutes after the end', '2026-09-10T08:00:00.000Z', null],
    ['later without a note', '2026-09-10T08:00:01.000Z', 'NOTE_NEEDED'],
  ])('%s', (_when, moment, refusal) => {
    expect(count(moment)).toBe(refusal)
  })

  it('takes a late count with a note until the end of the next day', () => {
    expect(count('2026-09-11T15:59:59.000Z', '当晚没信号')).toBeNull()
    expect(count('2026-09-11T16:00:00.000Z', '当晚没信号')).toBe('COUNT_CLOSED')
    expect(count('2026-09-11T16:00:00.000Z', '学校来电补记', office)).toBeNull()
  })
})

describe('archiving a talk', () => {
  it('waits for the end and for the heads', () => {
    const counted = { ...booking('confirmed'), heads }
    expect(refusalToDeliver(counted, at('2026-09-10T07:29:00.000Z'))).toBe('NOT_OVER')
    expect(refusalToDeliver({ ...counted, heads: null }, after)).toBe('NOT_COUNTED')
    expect(refusalToDeliver(counted, after)).toBeNull()
  })
})
