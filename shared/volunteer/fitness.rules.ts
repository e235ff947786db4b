import { addDays, addYears, type LocalDate } from '@shared/kernel/local-date'
import type { HealthAnswers } from './fitness.model'

/** From this age on no field work is offered by default (O-15). */
export const NO_FIELD_WORK_FROM_AGE = 80

/** Whoever has just joined told us in the application how they are; the first check comes after this. */
const FIRST_CHECK_AFTER_DAYS = 365

/** The yearly check may be filled in this long before it is due. */
export const EARLY_DAYS = 30

/** The day from which the yearly self-check is due. */
export const healthCheckDueOn = (lastCheck: LocalDate | null, enrolledOn: LocalDate): LocalDate =>
  lastCheck ? addYears(lastCheck, 1) : addDays(enrolledOn, FIRST_CHECK_AFTER_DAYS)

/** What fitting work depends on; unknown is `null` and never taken for yes. */
export type FitnessFacts = {
  age: number | null
  answers: Pick<HealthAnswers, 'health' | 'walksFar' | 'standsLong'> | null
  dueOn: LocalDate
  hasEmergencyContact: boolean
  insuredUntil: LocalDate | null
}

/** A piece of work: out of doors or on the way, and whether it bears a risk (志愿服务条例 §15, §17). */
export type Work = { field: boolean; risk: boolean }

export type FitnessRefusal =
  | 'TOO_OLD_FOR_FIELD_WORK'
  | 'AGE_UNKNOWN'
  | 'CHECK_DUE'
  | 'NOT_WELL_ENOUGH'
  | 'CANNOT_WALK_FAR'
  | 'NO_EMERGENCY_CONTACT'
  | 'NOT_INSURED'

/**
 * Why a member should not be offered this work on this day (O-15); an empty list says they may.
 * Work that is neither out of doors nor risky suits everybody.
 */
export function fitnessFor(facts: FitnessFacts, work: Work, day: LocalDate): FitnessRefusal[] {
  if (!work.field && !work.risk) return []
  const { age, answers, dueOn, hasEmergencyContact, insuredUntil } = facts
  const refusals: [boolean, FitnessRefusal][] = [
    [work.field && age === null, 'AGE_UNKNOWN'],
    [work.field && age !== null && age >= NO_FIELD_WORK_FROM_AGE, 'TOO_OLD_FOR_FIELD_WORK'],
    [dueOn <= day, 'CHECK_DUE'],
    [answers?.health === 'limited', 'NOT_WELL_ENOUGH'],
    [work.field && answers !== null && !answers.walksFar, 'CANNOT_WALK_FAR'],
    [!hasEmergencyContact, 'NO_EMERGENCY_CONTACT'],
    [work.risk && (insuredUntil === null || insuredUntil < day), 'NOT_INSURED'],
  ]
  return refusals.flatMap(([holds, refusal]) => (holds ? [refusal] : []))
}

/** An insurance that is recorded must still hold and begin before it ends. */
export function refusalOfInsurance(
  { startsOn, endsOn }: { startsOn: LocalDate; endsOn: LocalDate },
  today: LocalDate,
): 'ENDS_BEFORE_IT_STARTS' | 'HAS_ENDED' | null {
  if (endsOn < startsOn) return 'ENDS_BEFORE_IT_STARTS'
  return endsOn < today ? 'HAS_ENDED' : null
}
