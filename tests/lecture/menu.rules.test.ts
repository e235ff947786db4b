import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { unitsOf } from '@shared/lecture/coverage.rules'
import { type Outline, OutlineStatus } from '@shared/lecture/lecture.model'
import {
  maySeeTalk,
  maySeeWaiting,
  refusalToReviewOutline,
  refusalToRevise,
} from '@shared/lecture/lecture.rules'
import { verdictInWords } from '@shared/lecture/lecture.wording'
import { LecturerStatus } from '@shared/lecture/lecturer.model'
import { refusalToReviewLecturer, refusalToSetTimes } from '@shared/lecture/lecturer.rules'
import { freeTimesInWords, memberInWords, vettingInWords } from '@shared/lecture/lecturer.wording'

const author = 'author' as PersonId
const person = (id: string, grants: Actor['grants'] = []): Actor => ({
  personId: id as PersonId,
  name: null,
  phone: null,
  grants,
})
const office = person('office', [
  {
    role: 'countyOffice',
    committeeId: '' as CommitteeId,
    committeeName: '',
    path: '1.2.' as CommitteePath,
  },
])
const outline = (status: OutlineStatus): Outline => ({
  version: 1,
  body: '',
  fileId: null,
  status,
  returnReason: null,
  submittedBy: author,
  submittedAt: '2026-09-01T00:00:00.000Z',
})

describe('approving an outline', () => {
  it.each(OutlineStatus.options)('that is %s', (status) => {
    const expected = status === 'submitted' ? null : 'NOT_WAITING'
    expect(refusalToReviewOutline(outline(status), office)).toBe(expected)
    expect(refusalToRevise(outline(status))).toBe(expected === null ? 'ALREADY_WAITING' : null)
  })

  it('is not for its author', () => {
    expect(refusalToReviewOutline(outline('submitted'), person('author'))).toBe('OWN_OUTLINE')
  })

  it('shows a talk nobody approved to its author and the office only', () => {
    const talk = {
      committeePath: '1.2.3.' as CommitteePath,
      approved: null,
      waiting: outline('submitted'),
    }
    const sees = [null, person('stranger'), person('author'), office].map((actor) =>
      maySeeTalk(talk, actor),
    )
    expect(sees).toEqual([false, false, true, true])
    expect(maySeeTalk({ ...talk, approved: outline('approved') }, null)).toBe(true)
    expect(maySeeWaiting({ ...talk, waiting: null }, office)).toBe(false)
  })
})

describe('admitting a lecturer', () => {
  it.each(LecturerStatus.options)('who is %s', (status) => {
    const refusal = refusalToReviewLecturer({ status, isOwn: false }, '2026-09-01', '2026-09-01')
    expect(refusal).toBe(status === 'submitted' ? null : 'ALREADY_REVIEWED')
  })

  it('is done by somebody else, with a vetting day that has come', () => {
    const waiting = { status: 'submitted' as const, isOwn: false }
    expect(refusalToReviewLecturer({ ...waiting, isOwn: true }, null, '2026-09-01')).toBe(
      'OWN_PROFILE',
    )
    expect(refusalToReviewLecturer(waiting, '2026-09-02', '2026-09-01')).toBe('VETTED_IN_FUTURE')
  })
})

describe('setting one’s times', () => {
  const monday = (starts: string, ends: string) => ({ weekday: 1, starts, ends })

  it('lists no hour and no day twice', () => {
    expect(refusalToSetTimes([monday('09:00', '11:00'), monday('11:00', '12:00')], [])).toBeNull()
    expect(refusalToSetTimes([monday('09:00', '11:00'), monday('10:59', '12:00')], [])).toBe(
      'TIMES_OVERLAP',
    )
    const awayPeriods = [
      { fromOn: '2026-09-01', toOn: '2026-09-05' },
      { fromOn: '2026-09-05', toOn: '2026-09-06' },
    ]
    expect(refusalToSetTimes([], awayPeriods)).toBe('AWAY_PERIODS_OVERLAP')
  })
})

describe('saying how a lecturer stands on the register', () => {
  it.each([
    [null, '不在名册，只请讲大人的室内课'],
    ['enrolled', '在册队员'],
    ['away', '外出队员'],
    ['suspended', '暂停，现在不派单'],
    ['left', '退出，现在不派单'],
  ] as const)('%s', (memberStatus, words) => {
    expect(memberInWords({ memberStatus })).toBe(words)
  })
})

describe('telling the units of a series of talks apart', () => {
  it('counts talks, distinct schools and attendances from the same rows (T-LECT-1)', () => {
    const host = (isSchool: boolean, sessions: number, attendances: number) => ({
      hostId: '' as CommitteeId,
      name: '',
      isSchool,
      sessions,
      attendances,
    })
    const seven = Array.from({ length: 7 }, () => host(true, 1, 430))
    expect(unitsOf([...seven, host(false, 2, 60)])).toEqual({ sessions: 9, schools: 7 })
  })
})

describe('saying when a lecturer comes', () => {
  const evening = (weekday: number) => ({ weekday, starts: '18:00', ends: '21:00' })

  it('names the days of the same hours together', () => {
    const words = freeTimesInWords([
      evening(2),
      evening(4),
      { weekday: 6, starts: '08:30', ends: '11:30' },
    ])
    expect(words).toBe('周二、周四晚上6:00到晚上9:00；周六上午8:30到上午11:30')
    expect(freeTimesInWords([])).toBe('没有填，要打电话商量')
  })

  it.each([
    ['2026-01-05', '2027-01-05', '2026-12-31', '1月5日（周一）查询，2027年1月5日（周二）到期'],
    [
      '2026-01-05',
      '2027-01-05',
      '2027-01-05',
      '2026年1月5日（周一）查询，已经满一年，更新前不给学生讲',
    ],
    [null, null, '2027-01-05', '还没有查询'],
  ])(
    'says of a look-up on %s that it holds until %s, read on %s',
    (vettedOn, vettedUntil, today, words) => {
      expect(vettingInWords({ vettedOn, vettedUntil }, today)).toBe(words)
    },
  )
})

describe('saying what became of an outline', () => {
  const version = {
    ...outline('approved'),
    authorName: '刘文华',
    reviewerName: '陈志明',
    reviewedAt: '2026-09-01T01:00:00.000Z',
  }
  const now = new Date('2026-09-02T01:00:00.000Z')

  it('names who judged it, when, and why it went back', () => {
    expect(verdictInWords(version, now)).toBe('陈志明 9月1日（周二）上午9:00审定通过')
    expect(verdictInWords({ ...version, status: 'returned', returnReason: '再具体些' }, now)).toBe(
      '陈志明 9月1日（周二）上午9:00退改：再具体些',
    )
    const waiting = {
      ...version,
      status: 'submitted' as const,
      reviewerName: null,
      reviewedAt: null,
    }
    expect(verdictInWords(waiting, now)).toBe('等关工办审定')
  })
})
