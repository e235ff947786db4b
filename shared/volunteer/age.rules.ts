import type { CommitteeSetting } from '@shared/committee/committee.model'
import { addYears, type LocalDate } from '@shared/kernel/local-date'
import type { AgeRule } from './age.model'
import type { JoinsAs, Sex } from './application.model'

export const ADULT_AGE = 18

/**
 * Whole years completed. A year of age is complete on the birthday itself; whoever was born on
 * 29 February completes it on 1 March in a common year (T-AGE-2).
 */
export function ageOn(bornOn: LocalDate, today: LocalDate): number {
  const years = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return addYears(bornOn, years) <= today ? years : years - 1
}

/** The age from which one is an elder here, or `null` where no rule is in force: then any adult may be. */
export function elderAge(
  rules: readonly AgeRule[],
  { setting, sex }: { setting: CommitteeSetting; sex: Sex },
  today: LocalDate,
): number | null {
  const rule = rules.find(
    (one) =>
      one.setting === setting &&
      one.sex === sex &&
      one.effectiveFrom <= today &&
      (one.effectiveTo === null || today <= one.effectiveTo),
  )
  return rule?.minAge ?? null
}

export type AgeRefusal = 'UNDER_AGE' | 'NOT_YET_AN_ELDER'

/** Why someone of this age may not join so: nobody under 18, and as an elder only from the elder's age on (S2). */
export function refusalToJoinAs(
  joinsAs: JoinsAs,
  age: number,
  ageOfElders: number | null,
): AgeRefusal | null {
  if (age < ADULT_AGE) return 'UNDER_AGE'
  if (joinsAs === 'elder' && age < (ageOfElders ?? ADULT_AGE)) return 'NOT_YET_AN_ELDER'
  return null
}
