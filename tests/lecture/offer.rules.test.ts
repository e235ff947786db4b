import type { LecturerStatus } from '@shared/lecture/lecturer.model'
import { OfferStatus } from '@shared/lecture/offer.model'
import {
  answerBy,
  isExpired,
  refusalToAccept,
  refusalToAsk,
  refusalToDecline,
} from '@shared/lecture/offer.rules'
import { placeKeys } from '@shared/lecture/slot.rules'

const startsAt = '2026-09-10T06:00:00.000Z'
const due = '2026-09-05T06:00:00.000Z'
const inTime = new Date('2026-09-05T05:59:59.999Z')
const tooLate = new Date(due)

describe('answering an offer', () => {
  const table: Record<OfferStatus, string> = {
    pending: 'accept decline',
    accepted: 'decline',
    declined: '',
    expired: '',
    withdrawn: '',
  }

  it.each(OfferStatus.options)('that is %s', (status) => {
    const offer = { status, answerBy: due, startsAt }
    const verdicts = {
      accept: refusalToAccept(offer, inTime),
      decline: refusalToDecline(offer, inTime),
    }
    const allowed = Object.entries(verdicts).filter(([, refusal]) => refusal === null)
    expect(allowed.map(([verb]) => verb).join(' ')).toBe(table[status])
  })

  it('is too late after 48 hours, whether or not the timer came by', () => {
    const offer = { status: 'pending' as const, answerBy: due, startsAt }
    expect(isExpired(offer, inTime)).toBe(false)
    expect(refusalToAccept(offer, tooLate)).toBe('EXPIRED')
    expect(refusalToDecline(offer, tooLate)).toBe('EXPIRED')
    expect(refusalToAccept({ ...offer, status: 'expired' }, tooLate)).toBe('EXPIRED')
  })

  it('still lets one who accepted say they cannot come, until the talk begins', () => {
    const offer = { status: 'accepted' as const, answerBy: due, startsAt }
    expect(refusalToDecline(offer, tooLate)).toBeNull()
    expect(refusalToDecline(offer, new Date(startsAt))).toBe('ALREADY_BEGUN')
  })

  it('gives two days, but never longer than until the talk', () => {
    expect(answerBy(new Date('2026-09-03T06:00:00.000Z'), startsAt)).toBe(due)
    expect(answerBy(new Date('2026-09-09T06:00:00.000Z'), startsAt)).toBe(startsAt)
  })
})

describe('asking a lecturer', () => {
  const talk = {
    startsAt,
    endsAt: '2026-09-10T07:00:00.000Z',
    ...placeKeys('一中', '报告厅'),
    audiences: ['juniorParents' as const],
  }
  const free = {
    status: 'approved' as LecturerStatus,
    vettedOn: null,
    freeTimes: [],
    awayPeriods: [],
    monthlyLimit: 1,
    talks: [],
  }
  const sameMonth = {
    startsAt: '2026-09-30T06:00:00.000Z',
    endsAt: '2026-09-30T07:00:00.000Z',
    ...placeKeys('二中', '报告厅'),
  }

  it.each([
    ['is free', free, null],
    ['waits for review', { ...free, status: 'submitted' as const }, 'NOT_APPROVED'],
    ['is away', { ...free, awayPeriods: [{ fromOn: '2026-09-10', toOn: '2026-09-10' }] }, 'AWAY'],
    ['speaks elsewhere then', { ...free, talks: [talk] }, 'LECTURER_BUSY'],
    ['has a full month', { ...free, talks: [sameMonth] }, 'MONTH_FULL'],
  ])('who %s', (_who, lecturer, refusal) => {
    expect(refusalToAsk(lecturer, talk, [])).toBe(refusal)
  })

  it.each([
    ['never looked up', null, 'VETTING_TOO_OLD'],
    ['looked up a year ago to the day', '2025-09-10', null],
    ['looked up a year and a day ago', '2025-09-09', 'VETTING_TOO_OLD'],
  ])('to speak to minors, %s', (_when, vettedOn, refusal) => {
    const forStudents = { ...talk, audiences: ['students' as const, 'teachers' as const] }
    expect(refusalToAsk({ ...free, vettedOn }, forStudents, [])).toBe(refusal)
  })

  it('does not put two talks into one room', () => {
    expect(refusalToAsk(free, talk, [talk])).toBe('ROOM_TAKEN')
  })
})
