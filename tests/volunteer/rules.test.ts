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
