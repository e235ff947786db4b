import type { LecturerStatus } from '@shared/lecture/lecturer.model'
import { OfferStatus } from '@shared/lecture/offer.model'
import {
  answerBy,
  daysNotServing,
  isExpired,
  refusalToAccept,
  refusalToAsk,
  refusalToDecline,
} from '@shared/lecture/offer.rules'
import { isAway, placeKeys } from '@shared/lecture/slot.rules'

const startsAt = '2026-09-10T06:00:00.000Z'
const due = '2026-09-05T06:00:00.000Z'
const today = '2026-09-01'
const trained = { trainedOn: '2026-03-01', checkedOn: null, waiverReason: null }
const checked = { ...trained, checkedOn: '2026-03-01' }
const untrained = { trainedOn: null, checkedOn: '2026-03-01', waiverReason: null }
const excused = { trainedOn: null, checkedOn: null, waiverReason: '退休教师，讲过多年' }
const fit = {
  age: 70,
  answers: { health: 'good' as const, walksFar: true, standsLong: true },
  dueOn: '2027-01-01',
  hasEmergencyContact: true,
  insuredUntil: null,
}
const member = { status: 'enrolled' as const, absences: [], induction: checked, fitness: fit }
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
    isOutdoors: false,
  }
  const free = {
    status: 'approved' as LecturerStatus,
    vettedOn: null,
    member: null,
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
    expect(refusalToAsk(lecturer, talk, [], today)).toBe(refusal)
  })

  it.each([
    ['who is no member', null, '2026-09-01', 'NOT_TRAINED'],
    ['trained, never looked up', trained, null, 'NOT_CHECKED'],
    ['looked up a year less a day ago', trained, '2025-09-11', null],
    ['looked up a year ago to the day', trained, '2025-09-10', 'CHECK_EXPIRED'],
    ['looked up by the register, later', checked, '2024-09-10', null],
    ['excused from the training', excused, '2026-09-01', null],
    ['never trained', untrained, '2026-09-01', 'NOT_TRAINED'],
  ])('to speak to pupils, %s', (_when, induction, vettedOn, refusal) => {
    const forStudents = { ...talk, audiences: ['students' as const, 'teachers' as const] }
    const lecturer = { ...free, vettedOn, member: induction && { ...member, induction } }
    expect(refusalToAsk(lecturer, forStudents, [], today)).toBe(refusal)
    expect(refusalToAsk(lecturer, talk, [], today)).toBeNull()
  })

  it.each([
    ['is on the register', {}, null],
    ['is away that day', { absences: [{ startsOn: '2026-09-10', backOn: '2026-09-11' }] }, 'AWAY'],
    ['is back that day', { absences: [{ startsOn: '2026-09-02', backOn: '2026-09-10' }] }, null],
    [
      'was due back and has not said so',
      { status: 'away' as const, absences: [{ startsOn: '2026-08-01', backOn: '2026-08-31' }] },
      'AWAY',
    ],
    ['has paused', { status: 'suspended' as const }, 'NOT_ON_REGISTER'],
    ['has left', { status: 'left' as const }, 'NOT_ON_REGISTER'],
    ['has not sworn yet', { status: 'awaitingOath' as const }, 'NOT_ON_REGISTER'],
  ])('who is a member and %s', (_who, facts, refusal) => {
    const lecturer = { ...free, member: { ...member, ...facts } }
    expect(refusalToAsk(lecturer, talk, [], today)).toBe(refusal)
    const isOff = isAway(daysNotServing(lecturer.member, today), '2026-09-10')
    expect(isOff).toBe(refusal !== null)
  })

  it.each([
    ['is fit', {}, null],
    ['is 80', { age: 80 }, 'TOO_OLD_FOR_FIELD_WORK'],
    ['is 79', { age: 79 }, null],
    ['told no age', { age: null }, 'AGE_UNKNOWN'],
    ['owes the yearly check', { dueOn: '2026-09-10' }, 'CHECK_DUE'],
    ['has nobody to call', { hasEmergencyContact: false }, 'NO_EMERGENCY_CONTACT'],
  ])('to speak out of doors, who %s', (_who, facts, refusal) => {
    const outdoors = { ...talk, isOutdoors: true }
    const lecturer = { ...free, member: { ...member, fitness: { ...fit, ...facts } } }
    expect(refusalToAsk(lecturer, outdoors, [], today)).toBe(refusal)
    expect(refusalToAsk(lecturer, talk, [], today)).toBeNull()
    expect(refusalToAsk(free, outdoors, [], today)).toBe('NOT_ON_REGISTER')
  })

  it('does not put two talks into one room', () => {
    expect(refusalToAsk(free, talk, [talk], today)).toBe('ROOM_TAKEN')
  })
})
