import { refusalToKeepPhotos } from '@shared/lecture/archive.rules'
import { clearedBefore, clearedOn } from '@shared/lecture/clearance.rules'
import {
  ANSWERS_NEEDED,
  refusalToGiveFeedback,
  refusalToRate,
  verdictOf,
} from '@shared/lecture/rating.rules'

const talk = {
  startsAt: '2026-09-11T06:00:00.000Z',
  minutes: 60,
  bookingStatus: 'confirmed' as const,
}
const over = new Date('2026-09-11T07:00:00.000Z')
const days = (n: number) => new Date(over.getTime() + n * 86_400_000)
const seat = { status: 'booked' as const, isRated: false }

describe('rating a talk', () => {
  it.each([
    ['as soon as it is over', seat, talk, over, null],
    ['two weeks later', seat, talk, days(14), null],
    ['a day too late', seat, talk, days(14.1), 'TOO_LATE'],
    ['while it lasts', seat, talk, new Date(over.getTime() - 1), 'NOT_OVER'],
    ['twice', { ...seat, isRated: true }, talk, over, 'ALREADY_RATED'],
    ['from the line', { ...seat, status: 'waiting' as const }, talk, over, 'NO_SEAT'],
    [
      'that was called off',
      seat,
      { ...talk, bookingStatus: 'cancelled' as const },
      over,
      'NOT_HELD',
    ],
  ])('is judged %s', (_when, held, about, now, refusal) => {
    expect(refusalToRate(held, about, now)).toBe(refusal)
  })

  it('is shown to nobody before there are five', () => {
    const answer = { face: 'poor' as const, remark: '太快' }
    const few = Array.from({ length: ANSWERS_NEEDED - 1 }, () => answer)

    expect(verdictOf(few, null)).toEqual({ answers: 4, faces: null, remarks: [], feedback: null })
    expect(verdictOf([...few, { face: 'good', remark: '' }], null)).toEqual({
      answers: 5,
      faces: { good: 1, fair: 0, poor: 4 },
      remarks: ['太快', '太快', '太快', '太快'],
      feedback: null,
    })
  })
})

describe('the feedback of the host', () => {
  it('is given once, within thirty days', () => {
    expect(refusalToGiveFeedback(talk, false, days(30))).toBeNull()
    expect(refusalToGiveFeedback(talk, false, days(31))).toBe('TOO_LATE')
    expect(refusalToGiveFeedback(talk, true, over)).toBe('ALREADY_GIVEN')
  })
})

describe('keeping photos of a talk', () => {
  it('needs the guardians’ word where children are on one', () => {
    const plain = { showsMinors: false, guardiansAgreed: false }
    const agreed = { showsMinors: true, guardiansAgreed: true }

    expect(refusalToKeepPhotos([plain, agreed])).toBeNull()
    expect(refusalToKeepPhotos([plain, { ...agreed, guardiansAgreed: false }])).toBe(
      'GUARDIANS_NOT_ASKED',
    )
  })
})

describe('forgetting the parents', () => {
  it('is due on the thirty-first day', () => {
    expect(clearedOn(new Date('2026-09-11T06:00:00.000Z'))).toBe('2026-10-12')
    expect(clearedBefore(new Date('2026-10-11T15:59:59.000Z')).toISOString()).toBe(
      '2026-09-10T16:00:00.000Z',
    )
    expect(clearedBefore(new Date('2026-10-11T16:00:00.000Z')).toISOString()).toBe(
      '2026-09-11T16:00:00.000Z',
    )
  })
})
