import type { Role } from '@shared/account/account.model'
import type { StaffingClass } from './appointment.model'

export const STAFFING_READERS: readonly Role[] = [
  'townshipReviewer',
  'countyOffice',
  'assessor',
  'director',
  'partySecretary',
  'administrator',
]

export const NORM_KEEPERS: readonly Role[] = ['countyOffice', 'administrator']

export type Norm = {
  meetsResidents: number
  basicResidents: number
  basicNeedsExecutiveDeputy: boolean
}

export type Staffed = { residents: number; executiveDeputyInPost: boolean }

/** S0 by domain §A.2: three residents meet the norm; two do basically, with the executive deputy in post. */
export function staffingClass(unit: Staffed, norm: Norm): StaffingClass {
  if (unit.residents >= norm.meetsResidents) return 'meets'
  const deputyAsNeeded = !norm.basicNeedsExecutiveDeputy || unit.executiveDeputyInPost
  return unit.residents >= norm.basicResidents && deputyAsNeeded ? 'basic' : 'below'
}

/** How many residents are missing to meet the norm. */
export const residentsMissing = (unit: Staffed, norm: Norm): number =>
  Math.max(0, norm.meetsResidents - unit.residents)

/** Every unit stands in exactly one class, so these add up to all units. */
export function tallyClasses(
  units: readonly { class: StaffingClass }[],
): Record<StaffingClass, number> {
  const tally = { meets: 0, basic: 0, below: 0 }
  for (const unit of units) tally[unit.class] += 1
  return tally
}

export const residentsIn = (units: readonly Staffed[]): number =>
  units.reduce((sum, unit) => sum + unit.residents, 0)

/** What a printed total lacks (negative) or has too many (positive) against its own rows. */
export const differenceToDetail = (declared: number, detail: number): number => declared - detail
