import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { Attendance, CeremonyStatus } from '@shared/volunteer/ceremony.model'
import {
  attendanceTransitions,
  ceremonyTransitions,
  refusalToCancelCeremony,
  refusalToCheckIn,
  refusalToClose,
} from '@shared/volunteer/ceremony.rules'
import {
  collectiveOathDaysOverdue,
  collectiveOathRemindersOn,
  nextCollectiveOathOn,
} from '@shared/volunteer/collective-oath.rules'
import { OathTextStatus } from '@shared/volunteer/oath-text.model'
import {
  faultOfOathText,
  type OathTextAct,
  oathTextTransitions,
  refusalToHandle,
} from '@shared/volunteer/oath-text.rules'
import { countsAsEnrolledElder } from '@shared/volunteer/volunteer.rules'
import { OATH } from './given'

const path = (text: string) => text as CommitteePath
const whoHolds = (...roles: (readonly [Role, string])[]): Actor => ({
  personId: 'somebody' as Actor['personId'],
  name: null,
  phone: null,
  grants: roles.map(([role, at]) => ({
    role,
    committeeId: at as Actor['grants'][number]['committeeId'],
    committeeName: at,
    path: path(at),
  })),
})

describe('handling an oath text', () => {
  const oathActs = Object.keys(oathTextTransitions) as OathTextAct[]
  const drafter = whoHolds(['townshipReviewer', '1.2.'])
  const director = whoHolds(['director', '1.2.'])
  const at = path('1.2.')

  it.each(
    OathTextStatus.options.flatMap((status) => oathActs.map((act) => [act, status] as const)),
  )('%s from %s is possible only as the table says', (act, status) => {
    const text = { status, draftedByMe: false }
    const allowed = [drafter, director].some(
      (actor) => refusalToHandle(text, act, actor, at) === null,
    )
    expect(allowed).toBe(oathTextTransitions[act].from.includes(status))
  })

  it('needs two people', () => {
    const both = whoHolds(['townshipReviewer', '1.2.'], ['director', '1.2.'])
    const mine = { status: 'awaiting' as const, draftedByMe: true }
    expect(refusalToHandle(mine, 'approve', both, at)).toBe('YOUR_OWN_DRAFT')
    expect(refusalToHandle(mine, 'approve', drafter, at)).toBe('NOT_YOUR_PART')
    expect(refusalToHandle({ ...mine, draftedByMe: false }, 'approve', both, at)).toBeNull()
  })

  it('asks for 60 to 300 characters and a line on minors', () => {
    expect(faultOfOathText(OATH)).toBeNull()
    expect(faultOfOathText('保护孩子的安全。')).toBe('TOO_SHORT')
    expect(faultOfOathText('保护孩子的安全。'.repeat(40))).toBe('TOO_LONG')
    expect(faultOfOathText('我自愿加入志愿者队伍，做好每件事，'.repeat(5))).toBe(
      'NO_LINE_ON_MINORS',
    )
    expect(faultOfOathText('我爱护公物，遵守纪律，\n关心孩子们的学习和成长。\n'.repeat(4))).toBe(
      'NO_LINE_ON_MINORS',
    )
    expect(faultOfOathText(`保护孩子。${'字'.repeat(55)}`)).toBeNull()
    expect(faultOfOathText(`保护孩子。${'字'.repeat(54)} \n `)).toBe('TOO_SHORT')
    expect(faultOfOathText(`保护孩子。${'字'.repeat(295)}`)).toBeNull()
    expect(faultOfOathText(`保护孩子。${'字'.repeat(296)}`)).toBe('TOO_LONG')
  })
})

describe('holding a ceremony', () => {
  const startsAt = new Date('2026-09-28T01:00:00Z')
  const minutes = (count: number) => new Date(startsAt.getTime() + count * 60_000)
  const planned = { status: 'planned' as CeremonyStatus, startsAt, checkInCode: '0428' }
  const checkIn = (at: number, code = '0428', standsByAll = true) =>
    refusalToCheckIn(planned, { standsByAll, code }, minutes(at))

  it('opens the check-in an hour before and ends it three hours after the start', () => {
    expect(checkIn(-61)).toBe('NOT_OPEN_YET')
    expect(checkIn(-60)).toBeNull()
    expect(checkIn(180)).toBeNull()
    expect(checkIn(181)).toBe('CHECK_IN_ENDED')
    expect(checkIn(0, '1234')).toBe('WRONG_CODE')
    expect(checkIn(0, '0428', false)).toBe('UNDERTAKING_WITHDRAWN')
  })

  it.each(CeremonyStatus.options)('closes and cancels from %s only as the table says', (status) => {
    const ceremony = { ...planned, status }
    const close = refusalToClose(ceremony, 1, minutes(1))
    expect(close === null).toBe(ceremonyTransitions.close.from.includes(status))
    const cancel = refusalToCancelCeremony(ceremony)
    expect(cancel === null).toBe(ceremonyTransitions.cancel.from.includes(status))
  })

  it('closes no earlier than it starts and not without people', () => {
    expect(refusalToClose(planned, 1, minutes(-1))).toBe('NOT_STARTED_YET')
    expect(refusalToClose(planned, 0, minutes(1))).toBe('NOBODY_PRESENT')
  })

  it('ends every entry of the roll exactly once', () => {
    const final = Attendance.options.filter(
      (one) => !Object.values(attendanceTransitions).some(({ from }) => from.includes(one)),
    )
    expect(final).toEqual(['sworn', 'released', 'madeUp'])
  })
})

describe('reckoning the collective oath', () => {
  it('is due two years after the last, reminds at 60, 30 and 0 days, and counts the days after (T-OATH-1)', () => {
    const due = nextCollectiveOathOn('2020-03-18')
    expect(due).toBe('2022-03-18')
    expect(collectiveOathRemindersOn(due)).toEqual(['2022-01-17', '2022-02-16', '2022-03-18'])
    expect(collectiveOathDaysOverdue(due, '2022-03-18')).toBe(0)
    expect(collectiveOathDaysOverdue(due, '2022-03-19')).toBe(1)
  })
})

describe('counting the register', () => {
  it('counts as enrolled elders only elders who have sworn (T-OATH-2)', () => {
    expect(countsAsEnrolledElder({ status: 'enrolled', joinsAs: 'elder' })).toBe(true)
    expect(countsAsEnrolledElder({ status: 'awaitingOath', joinsAs: 'elder' })).toBe(false)
    expect(countsAsEnrolledElder({ status: 'enrolled', joinsAs: 'ordinary' })).toBe(false)
  })
})
