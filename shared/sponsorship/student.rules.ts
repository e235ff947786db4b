import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { addYears, type LocalDate } from '@shared/kernel/local-date'
import { isClosed } from './retention.rules'
import type { CaseFile, EnteredAs, StudentStatus, VerificationLevel } from './student.model'

/** Who works on cases. */
export const CASE_STAFF = [
  'villageClerk',
  'schoolVerifier',
  'townshipReviewer',
  'countyOffice',
] as const satisfies readonly Role[]

export type StudentAct =
  | 'submit'
  | 'withdraw'
  | 'passLast'
  | 'return'
  | 'returnToApplicant'
  | 'refuse'
  | 'publicize'
  | 'unpublicize'
  | 'upholdObjection'
  | 'admit'
  | 'match'
  | 'unmatch'
  | 'end'

/** The whole life of a case: what may be done in which state, and where it leads. */
export const STUDENT_MOVES: Record<
  StudentAct,
  { from: readonly StudentStatus[]; to: StudentStatus }
> = {
  submit: { from: ['draft'], to: 'verifying' },
  withdraw: { from: ['draft', 'verifying', 'verified', 'publicized', 'waiting'], to: 'withdrawn' },
  passLast: { from: ['verifying'], to: 'verified' },
  return: { from: ['verifying', 'verified'], to: 'verifying' },
  returnToApplicant: { from: ['verifying', 'verified'], to: 'draft' },
  refuse: { from: ['verifying', 'verified'], to: 'refused' },
  publicize: { from: ['verified'], to: 'publicized' },
  unpublicize: { from: ['publicized'], to: 'verified' },
  upholdObjection: { from: ['publicized'], to: 'verifying' },
  admit: { from: ['publicized'], to: 'waiting' },
  match: { from: ['waiting'], to: 'matched' },
  unmatch: { from: ['matched'], to: 'waiting' },
  end: { from: ['matched'], to: 'ended' },
}

/** Where this act leads from this state, or `null` when it cannot be done there. */
export const stateAfter = (status: StudentStatus, act: StudentAct): StudentStatus | null =>
  STUDENT_MOVES[act].from.includes(status) ? STUDENT_MOVES[act].to : null

export const isGuardian = (file: CaseFile, actor: Actor) => file.guardianId === actor.personId

/** The guardian and whoever entered the case for them. */
export const isOwnCase = (file: CaseFile, actor: Actor): boolean =>
  isGuardian(file, actor) || file.enteredBy === actor.personId

/** The role by which this actor works on the case, or `null` for a stranger; drafts are nobody else's affair. */
export function staffRole(file: CaseFile, actor: Actor): Role | null {
  if (file.status === 'draft') return null
  const found = CASE_STAFF.find((role) =>
    holds(actor, [role], role === 'schoolVerifier' ? file.schoolPath : file.villagePath),
  )
  return found ?? null
}

export const isCountyOffice = (file: CaseFile, actor: Actor): boolean =>
  holds(actor, ['countyOffice'], file.villagePath)

export const VERIFIER_OF: Record<VerificationLevel, Role> = {
  village: 'villageClerk',
  school: 'schoolVerifier',
  township: 'townshipReviewer',
  county: 'countyOffice',
}

/** Somebody between three and thirty goes to kindergarten, school or university. */
export function isLikelyBirthMonth(birthMonth: string, today: LocalDate): boolean {
  const born = `${birthMonth}-01`
  return born <= addYears(today, -3) && born >= addYears(today, -30)
}

export type ApplyRefusal =
  | 'BIRTH_MONTH_WRONG'
  | 'NOT_A_SCHOOL'
  | 'NOT_A_VILLAGE'
  | 'NOT_YOUR_AREA'
  | 'PHONE_DIFFERS'

/** A teacher applies for children of the own school, a village clerk for the own village, a guardian for the own child. */
export function refusalToApply(
  application: {
    enteredAs: EnteredAs
    guardianPhone: string
    birthMonth: string
    school: Pick<CaseFile, 'schoolPath'> | null
    village: Pick<CaseFile, 'villagePath'> | null
  },
  actor: Actor,
  today: LocalDate,
): ApplyRefusal | null {
  const { enteredAs, school, village, birthMonth } = application
  if (!isLikelyBirthMonth(birthMonth, today)) return 'BIRTH_MONTH_WRONG'
  if (!school) return 'NOT_A_SCHOOL'
  if (!village) return 'NOT_A_VILLAGE'
  if (enteredAs === 'teacher' && !holds(actor, ['teacher'], school.schoolPath)) {
    return 'NOT_YOUR_AREA'
  }
  if (enteredAs === 'villageClerk' && !holds(actor, ['villageClerk'], village.villagePath)) {
    return 'NOT_YOUR_AREA'
  }
  if (enteredAs === 'guardian' && actor.phone !== application.guardianPhone) return 'PHONE_DIFFERS'
  return null
}

export type SubmitRefusal = 'NOT_A_DRAFT' | 'CONSENT_MISSING'

/** A case leaves the draft only with consent ① (S-01). */
export function refusalToSubmit(file: CaseFile): SubmitRefusal | null {
  if (file.status !== 'draft') return 'NOT_A_DRAFT'
  if (!file.consented.includes('verification')) return 'CONSENT_MISSING'
  return null
}

export type WithdrawRefusal = 'GUARDIAN_ONLY' | 'ALREADY_MATCHED'

/** The guardian may step back until there is an agreement; whoever entered it only while it is a draft. */
export function refusalToWithdraw(file: CaseFile, actor: Actor): WithdrawRefusal | null {
  if (!isGuardian(file, actor) && file.status !== 'draft') return 'GUARDIAN_ONLY'
  if (!stateAfter(file.status, 'withdraw')) return 'ALREADY_MATCHED'
  return null
}

export type MoveSchoolRefusal = 'CASE_CLOSED' | 'NOT_A_SCHOOL' | 'SAME_SCHOOL'

/** A school that closes takes no case along: the county's office says which school of the county it is now. */
export function refusalToMoveSchool(
  file: Pick<CaseFile, 'status' | 'schoolPath' | 'countyId'>,
  school: { path: CommitteePath; countyId: CommitteeId | null } | null,
): MoveSchoolRefusal | null {
  if (isClosed(file.status)) return 'CASE_CLOSED'
  if (school?.countyId !== file.countyId) return 'NOT_A_SCHOOL'
  return school.path === file.schoolPath ? 'SAME_SCHOOL' : null
}

const COMPOUND_SURNAMES = [
  '欧阳',
  '太史',
  '端木',
  '上官',
  '司马',
  '东方',
  '独孤',
  '南宫',
  '夏侯',
  '诸葛',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '皇甫',
  '令狐',
  '宇文',
  '长孙',
  '鲜于',
  '闻人',
  '百里',
  '东郭',
  '西门',
  '轩辕',
]

export const familyNameOf = (name: string): string =>
  name.length > 2 && COMPOUND_SURNAMES.includes(name.slice(0, 2))
    ? name.slice(0, 2)
    : ([...name][0] ?? '')

/** The name a child is called by. */
export const givenNameOf = (name: string): string => name.slice(familyNameOf(name).length) || name
