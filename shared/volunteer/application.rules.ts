import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { addWorkingDays, type HolidayTable } from '@shared/kernel/working-days.rules'
import { type AgeRefusal, refusalToJoinAs } from './age.rules'
import type { ApplicationAct, ApplicationStatus, JoinsAs, Stage } from './application.model'
import type { AgreedVersion } from './undertaking.model'
import { type AgreementRefusal, refusalToAgree } from './undertaking.rules'

/** Each office has this many working days for its step (V-04). */
export const REVIEW_WORKING_DAYS = 5

/** A withdrawn application's form is deleted after this many days (V-14, §B.8). */
export const WITHDRAWN_KEPT_DAYS = 30

/** A refused one's after this many (§B.8). */
export const REFUSED_KEPT_DAYS = 90

/** From which status an act is possible, and where it leads. What is not here is refused. */
export const transitions: Record<
  Exclude<ApplicationAct, 'submit'>,
  { from: readonly ApplicationStatus[]; to: ApplicationStatus }
> = {
  screen: { from: ['submitted'], to: 'screened' },
  approve: { from: ['screened'], to: 'approved' },
  return: { from: ['submitted', 'screened'], to: 'returned' },
  refuse: { from: ['submitted', 'screened'], to: 'refused' },
  resubmit: { from: ['returned'], to: 'submitted' },
  withdraw: { from: ['submitted', 'screened', 'returned'], to: 'withdrawn' },
}
export type ReviewAct = 'screen' | 'approve' | 'return' | 'refuse'

export const REVIEWERS: readonly Role[] = ['villageClerk', 'townshipReviewer']

/** What a review needs to know of an application. */
export type Reviewable = {
  status: ApplicationStatus
  applicantId: string
  /** Whoever filled it in for the applicant (V-02, V-16). */
  enteredBy: string | null
  villagePath: CommitteePath
}

/** Its reviewers see an application; to everyone else but the applicant it does not exist. */
export const mayReview = (application: Reviewable, actor: Actor): boolean =>
  holds(actor, REVIEWERS, application.villagePath)

/** The village looks first, the township decides. */
export const reviewerOf = (status: ApplicationStatus): Role | null =>
  status === 'submitted' ? 'villageClerk' : status === 'screened' ? 'townshipReviewer' : null

export type ReviewRefusal = 'YOUR_OWN' | 'YOU_ENTERED_IT' | 'ALREADY_DECIDED' | 'NOT_YOUR_STEP'

/** Why this actor may not take this step now. Of two reviewers the second is told it is decided. */
export function refusalToReview(
  application: Reviewable,
  act: ReviewAct,
  actor: Actor,
): ReviewRefusal | null {
  const { status, villagePath } = application
  const reviewer = reviewerOf(status)

  if (application.applicantId === actor.personId) return 'YOUR_OWN'
  if (act === 'approve' && application.enteredBy === actor.personId) return 'YOU_ENTERED_IT'
  if (act === 'approve' && status === 'submitted') return 'NOT_YOUR_STEP'
  if (!reviewer || !transitions[act].from.includes(status)) return 'ALREADY_DECIDED'
  if (!holds(actor, [reviewer], villagePath)) {
    return status === 'submitted' || act === 'approve' ? 'NOT_YOUR_STEP' : 'ALREADY_DECIDED'
  }
  return null
}

export type ApprovalRefusal =
  | 'UNDERTAKING_WITHDRAWN'
  | 'NOT_A_TEAM_HERE'
  | 'NO_ELDER_KIND'
  | 'NOTHING_TO_OVERRIDE'

type Approvable = {
  joinsAs: JoinsAs
  elderKinds: readonly unknown[]
  standsByAll: boolean
  teamsAreHere: boolean
}

/** V-03: a township may take someone too young as an elder all the same, saying why. */
export function refusalToApprove(
  application: Approvable,
  overrides: boolean,
): ApprovalRefusal | null {
  if (!application.standsByAll) return 'UNDERTAKING_WITHDRAWN'
  if (!application.teamsAreHere) return 'NOT_A_TEAM_HERE'
  if (overrides && application.joinsAs === 'elder') return 'NOTHING_TO_OVERRIDE'
  if (overrides && application.elderKinds.length === 0) return 'NO_ELDER_KIND'
  return null
}

/** What applying depends on besides the form itself. */
export type Joining = {
  hasVillage: boolean
  hasSignature: boolean
  joinsAs: JoinsAs
  age: number
  ageOfElders: number | null
  agreed: readonly AgreedVersion[]
}

export type SubmitRefusal = AgeRefusal | AgreementRefusal | 'NOT_A_VILLAGE' | 'SIGNATURE_MISSING'

/** Why an application cannot be taken so, the first time or again. */
export function refusalToSubmit(joining: Joining): SubmitRefusal | null {
  if (!joining.hasVillage) return 'NOT_A_VILLAGE'
  const refusal = refusalToJoinAs(joining.joinsAs, joining.age, joining.ageOfElders)
  if (refusal) return refusal
  if (!joining.hasSignature) return 'SIGNATURE_MISSING'
  return refusalToAgree(joining.agreed)
}

export type ApplicantRefusal = 'TOO_LATE' | 'NOT_RETURNED' | 'OTHER_OFFICE'

/** An applicant may step back any time before the township has decided (V-14). */
export const refusalToWithdraw = (status: ApplicationStatus): 'TOO_LATE' | null =>
  transitions.withdraw.from.includes(status) ? null : 'TOO_LATE'

/** Only what was sent back is sent again, and to the same office: its number is that office's. */
export function refusalToResubmit(
  status: ApplicationStatus,
  sameOffice: boolean,
): 'NOT_RETURNED' | 'OTHER_OFFICE' | null {
  if (!transitions.resubmit.from.includes(status)) return 'NOT_RETURNED'
  return sameOffice ? null : 'OTHER_OFFICE'
}

/** The last day for the office that has it. */
export const reviewDueOn = (waitingSince: LocalDate, holidays: HolidayTable): LocalDate =>
  addWorkingDays(waitingSince, REVIEW_WORKING_DAYS, holidays)

/** More than five working days have passed. */
export const isReviewOverdue = (
  waitingSince: LocalDate,
  today: LocalDate,
  holidays: HolidayTable,
): boolean => today > reviewDueOn(waitingSince, holidays)

type Office = { name: string; phone: string | null }

/** What the stages are told from: the latest moment of each step that happened. */
export type Course = {
  status: ApplicationStatus
  submittedAt: Date
  screenedAt: Date | null
  approvedAt: Date | null
  enrolledOn: LocalDate | null
  village: Office
  township: Office
}

/** V-13: 已提交 → 村里在看 → 镇里在看 → 等宣誓 → 已入队, each with its day and whom to ring. */
export function stagesOf(course: Course): Stage[] {
  const { village, township } = course
  const day = (moment: Date | null) => (moment ? localDateOf(moment) : null)
  const passed = [
    { key: 'submitted', on: day(course.submittedAt), office: village },
    { key: 'village', on: day(course.screenedAt), office: village },
    { key: 'township', on: day(course.approvedAt), office: township },
    { key: 'oath', on: course.enrolledOn, office: township },
    { key: 'enrolled', on: course.enrolledOn, office: township },
  ] as const
  const at = passed.findIndex((stage) => stage.on === null)
  const here = reviewerOf(course.status) || course.status === 'approved' ? 'current' : 'stopped'
  return passed.map(({ key, on, office }, index) => ({
    key,
    state: at < 0 || index < at ? 'done' : index === at ? here : 'ahead',
    on: at < 0 || index < at ? on : null,
    officeName: office.name,
    officePhone: office.phone,
  }))
}
