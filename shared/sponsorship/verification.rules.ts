import type { Actor, PersonId } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CaseFile, VerificationLevel } from './student.model'
import { VERIFIER_OF } from './student.rules'
import type { CaseReturn, VerificationPlan } from './verification.model'

const pathOf = (file: CaseFile, level: VerificationLevel) =>
  level === 'school' ? file.schoolPath : file.villagePath

/** The actor staffs this step of this case. */
export const staffsStep = (file: CaseFile, actor: Actor, level: VerificationLevel): boolean =>
  holds(actor, [VERIFIER_OF[level]], pathOf(file, level))

/** The step after this one in the county's chain, or `null` when this was the last. */
export function nextStep(
  plan: VerificationPlan,
  step: VerificationLevel,
): VerificationLevel | null {
  const at = plan.findIndex((one) => one.level === step)
  return plan[at + 1]?.level ?? null
}

export type StepRefusal =
  | 'NOT_UNDER_VERIFICATION'
  | 'NOT_YOUR_STEP'
  | 'OWN_CASE'
  | 'CONSENT_MISSING'
  | 'SECOND_STEP'

/** Each step by its own staff, never by the family, and no two steps by one person (S-03). */
export function refusalToJudgeStep(
  file: CaseFile,
  actor: Actor,
  verifiers: readonly PersonId[],
): StepRefusal | null {
  if (file.status !== 'verifying' || !file.step) return 'NOT_UNDER_VERIFICATION'
  if (!staffsStep(file, actor, file.step)) return 'NOT_YOUR_STEP'
  if (file.guardianId === actor.personId) return 'OWN_CASE'
  if (!file.consented.includes('verification')) return 'CONSENT_MISSING'
  if (verifiers.includes(actor.personId)) return 'SECOND_STEP'
  return null
}

export type VisitRefusal = 'VISITORS_MISSING' | 'VISITORS_ALIKE'

/** A home visit names as many different people as the county's chain asks for. */
export function refusalOfVisit(
  plan: VerificationPlan,
  step: VerificationLevel,
  visitors: readonly string[],
): VisitRefusal | null {
  const wanted = plan.find((one) => one.level === step)?.visitors ?? 0
  if (visitors.length < wanted) return 'VISITORS_MISSING'
  if (new Set(visitors).size < visitors.length) return 'VISITORS_ALIKE'
  return null
}

export type ReturnRefusal = 'NOT_AN_EARLIER_STEP'

/** Back to the applicant, or to any step before the present one. */
export function refusalToReturn(
  plan: VerificationPlan,
  file: CaseFile,
  to: CaseReturn,
): ReturnRefusal | null {
  if (to === 'applicant') return null
  const now = file.step ? plan.findIndex((one) => one.level === file.step) : plan.length
  const back = plan.findIndex((one) => one.level === to)
  return back >= 0 && back < now ? null : 'NOT_AN_EARLIER_STEP'
}
