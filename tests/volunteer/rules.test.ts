import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { ageOn, elderAge, refusalToJoinAs } from '@shared/volunteer/age.rules'
import { ApplicationAct, ApplicationStatus } from '@shared/volunteer/application.model'
import {
  isReviewOverdue,
  type ReviewAct,
  refusalToApprove,
  refusalToReview,
  reviewDueOn,
  stagesOf,
  transitions,
} from '@shared/volunteer/application.rules'
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

const S2 = (['male', 'female'] as const).map((sex) => ({
  setting: 'rural' as const,
  sex,
  minAge: sex === 'male' ? 50 : 45,
  effectiveFrom: '1990-01-01',
  effectiveTo: null,
}))

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

describe('judging the age', () => {
  const verdict = (
    sex: 'male' | 'female',
    bornOn: string,
    today: string,
    setting: 'rural' | 'urban' = 'rural',
  ) => refusalToJoinAs('elder', ageOn(bornOn, today), elderAge(S2, { setting, sex }, today))

  it('takes a rural man from his 50th birthday on (T-AGE-1)', () => {
    expect(ageOn('1966-03-10', '2016-03-09')).toBe(49)
    expect(verdict('male', '1966-03-10', '2016-03-09')).toBe('NOT_YET_AN_ELDER')
    expect(ageOn('1966-03-10', '2016-03-10')).toBe(50)
    expect(verdict('male', '1966-03-10', '2016-03-10')).toBeNull()
  })

  it('takes a rural woman from her 45th birthday on (T-AGE-2)', () => {
    expect(verdict('female', '1981-06-01', '2026-05-31')).toBe('NOT_YET_AN_ELDER')
    expect(verdict('female', '1981-06-01', '2026-06-01')).toBeNull()
  })

  it('counts a birthday on 29 February as 1 March in a common year (T-AGE-2)', () => {
    expect(ageOn('1976-02-29', '2026-02-28')).toBe(49)
    expect(ageOn('1976-02-29', '2026-03-01')).toBe(50)
    expect(ageOn('1976-02-29', '2024-02-29')).toBe(48)
    expect(ageOn('1976-02-29', '2024-02-28')).toBe(47)
  })

  it('refuses nobody over 18 as an ordinary volunteer and everybody under it', () => {
    expect(refusalToJoinAs('ordinary', 18, 50)).toBeNull()
    expect(refusalToJoinAs('ordinary', 17, 50)).toBe('UNDER_AGE')
    expect(refusalToJoinAs('elder', 17, null)).toBe('UNDER_AGE')
    expect(refusalToJoinAs('elder', -1, 50)).toBe('UNDER_AGE')
  })

  it('follows the row in force on the day, and asks only for adults where there is none', () => {
    const changed = [
      { ...(S2[0] as (typeof S2)[0]), effectiveTo: '2025-12-31' },
      { ...(S2[0] as (typeof S2)[0]), minAge: 55, effectiveFrom: '2026-01-01' },
    ]
    const age = (today: string) => elderAge(changed, { setting: 'rural', sex: 'male' }, today)
    expect(age('2025-12-31')).toBe(50)
    expect(age('2026-01-01')).toBe(55)
    expect(age('1989-12-31')).toBeNull()
    expect(verdict('male', '2000-01-01', '2026-01-01', 'urban')).toBeNull()
  })
})

describe('moving an application', () => {
  const village = '1.2.3.'
  const clerk = whoHolds(['villageClerk', village])
  const reviewer = whoHolds(['townshipReviewer', '1.2.'])
  const application = (status: ApplicationStatus, applicantId = 'an applicant') => ({
    status,
    applicantId,
    enteredBy: null,
    villagePath: path(village),
  })
  const acts = ['screen', 'approve', 'return', 'refuse'] as const satisfies readonly ReviewAct[]

  it.each(ApplicationStatus.options.flatMap((status) => acts.map((act) => [act, status] as const)))(
    '%s from %s is possible only as the table says',
    (act, status) => {
      const allowed = [clerk, reviewer].some(
        (actor) => refusalToReview(application(status), act, actor) === null,
      )
      expect(allowed).toBe(transitions[act].from.includes(status))
    },
  )

  it('knows a way out of every open status and none out of the closed ones', () => {
    const leaving = ApplicationStatus.options.filter((status) =>
      ApplicationAct.options.some(
        (act) => act !== 'submit' && transitions[act].from.includes(status),
      ),
    )
    expect(leaving).toEqual(['submitted', 'screened', 'returned'])
  })

  it('lets the village look first and only the township decide', () => {
    expect(refusalToReview(application('submitted'), 'screen', clerk)).toBeNull()
    expect(refusalToReview(application('submitted'), 'screen', reviewer)).toBe('NOT_YOUR_STEP')
    expect(refusalToReview(application('submitted'), 'approve', reviewer)).toBe('NOT_YOUR_STEP')
    expect(refusalToReview(application('screened'), 'approve', clerk)).toBe('NOT_YOUR_STEP')
    expect(refusalToReview(application('screened'), 'screen', clerk)).toBe('ALREADY_DECIDED')
    expect(refusalToReview(application('screened'), 'refuse', clerk)).toBe('ALREADY_DECIDED')
    expect(refusalToReview(application('screened'), 'approve', reviewer)).toBeNull()
  })

  it('lets nobody review their own', () => {
    const own = application('submitted', clerk.personId)
    expect(refusalToReview(own, 'screen', clerk)).toBe('YOUR_OWN')
  })

  it('lets nobody decide on what they have entered themselves', () => {
    const entered = (status: ApplicationStatus, enteredBy: string) => ({
      ...application(status),
      enteredBy,
    })
    expect(refusalToReview(entered('screened', reviewer.personId), 'approve', reviewer)).toBe(
      'YOU_ENTERED_IT',
    )
    expect(refusalToReview(entered('screened', 'the child'), 'approve', reviewer)).toBeNull()
    expect(refusalToReview(entered('submitted', clerk.personId), 'screen', clerk)).toBeNull()
  })

  it('lets a township take someone below the age, if there is an age to overlook', () => {
    const young = {
      joinsAs: 'ordinary',
      elderKinds: ['teacher'],
      standsByAll: true,
      teamsAreHere: true,
    } as const
    expect(refusalToApprove(young, true)).toBeNull()
    expect(refusalToApprove(young, false)).toBeNull()
    expect(refusalToApprove({ ...young, elderKinds: [] }, true)).toBe('NO_ELDER_KIND')
    expect(refusalToApprove({ ...young, joinsAs: 'elder' }, true)).toBe('NOTHING_TO_OVERRIDE')
    expect(refusalToApprove({ ...young, standsByAll: false }, false)).toBe('UNDERTAKING_WITHDRAWN')
  })

  it('gives each office five working days, holidays and worked weekends counted', () => {
    const table = { off: new Set(['2026-10-01', '2026-10-02']), worked: new Set(['2026-09-27']) }
    expect(reviewDueOn('2026-09-24', table)).toBe('2026-09-30')
    expect(reviewDueOn('2026-09-28', table)).toBe('2026-10-07')
    expect(isReviewOverdue('2026-09-24', '2026-09-30', table)).toBe(false)
    expect(isReviewOverdue('2026-09-24', '2026-10-01', table)).toBe(true)
  })

  it('tells the five stages with the day and the office of each', () => {
    const office = (name: string) => ({ name, phone: '0523-1' })
    const course = {
      status: 'screened' as const,
      submittedAt: new Date('2026-09-01T01:00:00Z'),
      screenedAt: new Date('2026-09-02T01:00:00Z'),
      approvedAt: null,
      enrolledOn: null,
      village: office('江畔社区'),
      township: office('滨江新区'),
    }
    expect(stagesOf(course).map(({ key, state, on }) => [key, state, on])).toEqual([
      ['submitted', 'done', '2026-09-01'],
      ['village', 'done', '2026-09-02'],
      ['township', 'current', null],
      ['oath', 'ahead', null],
      ['enrolled', 'ahead', null],
    ])
    expect(stagesOf({ ...course, status: 'refused' })[2]?.state).toBe('stopped')
    const sworn = {
      ...course,
      status: 'approved' as const,
      approvedAt: new Date('2026-09-03T01:00:00Z'),
      enrolledOn: '2026-09-28',
    }
    expect(stagesOf(sworn).every((stage) => stage.state === 'done')).toBe(true)
  })
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
