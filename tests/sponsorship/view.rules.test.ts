import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import {
  admits,
  isChiefOf,
  type Request,
  reaches,
  refusalToAsk,
  refusalToDecide,
  refusalToGrant,
  stateOfRequest,
  weekBefore,
} from '@shared/sponsorship/view.rules'

const decidedAt = new Date('2026-06-01T01:00:00.000Z')
const minutesLater = (minutes: number) => new Date(decidedAt.getTime() + minutes * 60_000)
const asked: Request = { purpose: 'verify', decision: null, decidedAt: null, openedAt: null }
const approved: Request = { ...asked, decision: 'approved', decidedAt }
const opened: Request = { ...approved, openedAt: minutesLater(10) }
const refused: Request = { ...asked, decision: 'refused', decidedAt }

const COUNTY = '/a/' as CommitteePath
const VILLAGE = '/a/b/c/' as CommitteePath
const SCHOOL = '/a/s/' as CommitteePath
const file = { villagePath: VILLAGE, schoolPath: SCHOOL }

describe('how far a request to look has come', () => {
  it.each([
    ['nobody answered', asked, 0, 'asked'],
    ['refused', refused, 0, 'refused'],
    ['approved, not opened', approved, 3 * 24 * 60 - 1, 'ready'],
    ['approved, not opened within three days', approved, 3 * 24 * 60, 'over'],
    ['opened, in the half hour', opened, 39, 'open'],
    ['opened half an hour ago', opened, 40, 'over'],
  ] as const)('%s', (_, request, minutes, state) => {
    expect(stateOfRequest(request, minutesLater(minutes))).toBe(state)
  })

  it('opens the record for the purpose it was approved for and no other', () => {
    expect(admits(approved, 'verify', minutesLater(1))).toBe(true)
    expect(admits(approved, 'objection', minutesLater(1))).toBe(false)
    expect(admits(asked, 'verify', minutesLater(1))).toBe(false)
    expect(admits(refused, 'verify', minutesLater(1))).toBe(false)
    expect(admits(opened, 'verify', minutesLater(40))).toBe(false)
  })
})

describe('a lasting right to look', () => {
  const right = { role: 'villageClerk', path: VILLAGE, untilOn: '2026-06-30' } as const

  it('reaches the children of its own area until its last day is over', () => {
    expect(reaches(right, file, '2026-06-30')).toBe(true)
    expect(reaches(right, file, '2026-07-01')).toBe(false)
    expect(reaches({ ...right, path: '/a/b/d/' as CommitteePath }, file, '2026-06-01')).toBe(false)
  })

  it('of a school reaches its pupils wherever they live, and of a village no pupil by the school', () => {
    expect(reaches({ ...right, role: 'schoolVerifier', path: SCHOOL }, file, '2026-06-01')).toBe(
      true,
    )
    expect(reaches({ ...right, path: SCHOOL }, file, '2026-06-01')).toBe(false)
  })

  it.each([
    ['2026-06-01', null],
    ['2026-11-28', null],
    ['2026-11-29', 'TOO_LONG'],
    ['2026-05-31', 'ALREADY_OVER'],
  ] as const)('given on 1 June until %s: %s', (untilOn, refusal) => {
    expect(refusalToGrant({ isStaff: true, untilOn }, '2026-06-01')).toBe(refusal)
  })

  it('is for who works on cases', () => {
    const untilOn = '2026-06-30'
    expect(refusalToGrant({ isStaff: false, untilOn }, '2026-06-01')).toBe('NOT_STAFF')
  })
})

describe('who answers for a look', () => {
  const me = 'p-1' as PersonId
  const chief = (
    role: 'director' | 'partySecretary' | 'countyOffice',
    path: CommitteePath,
  ): Actor => ({
    personId: me,
    name: '徐立新',
    phone: null,
    grants: [{ role, committeeId: 'c-1' as CommitteeId, committeeName: '县', path }],
  })

  it('is the director or secretary of the place or above, never the reader themselves', () => {
    expect(isChiefOf(VILLAGE, 'p-2' as PersonId, chief('director', COUNTY))).toBe(true)
    expect(isChiefOf(VILLAGE, 'p-2' as PersonId, chief('partySecretary', VILLAGE))).toBe(true)
    expect(isChiefOf(VILLAGE, me, chief('director', COUNTY))).toBe(false)
    expect(isChiefOf(VILLAGE, 'p-2' as PersonId, chief('director', SCHOOL))).toBe(false)
    expect(isChiefOf(VILLAGE, 'p-2' as PersonId, chief('countyOffice', COUNTY))).toBe(false)
  })

  it('decides once', () => {
    expect(refusalToDecide(asked)).toBeNull()
    expect(refusalToDecide(approved)).toBe('ALREADY_DECIDED')
  })
})

describe('asking to look', () => {
  const none = { requests: [], rights: 0, chiefs: 1 }

  it.each([
    ['with nothing open', none, null],
    ['with a lasting right', { ...none, rights: 1 }, 'MAY_LOOK'],
    ['with an approval in hand', { ...none, requests: [approved] }, 'MAY_LOOK'],
    ['while a request waits', { ...none, requests: [asked] }, 'ALREADY_ASKED'],
    ['after a refusal', { ...none, requests: [refused] }, null],
    ['where nobody else is in charge', { ...none, chiefs: 0 }, 'NO_CHIEF'],
  ] as const)('%s', (_, standing, refusal) => {
    expect(refusalToAsk(standing, 'verify', minutesLater(1))).toBe(refusal)
  })
})

describe('the week the digest is about', () => {
  it.each([
    ['2026-11-23', '2026-11-16', '2026-11-22'],
    ['2026-11-29', '2026-11-16', '2026-11-22'],
    ['2026-11-30', '2026-11-23', '2026-11-29'],
    ['2027-01-03', '2026-12-21', '2026-12-27'],
  ])('on %s is %s to %s', (today, fromOn, toOn) => {
    expect(weekBefore(today)).toEqual({ fromOn, toOn })
  })
})
