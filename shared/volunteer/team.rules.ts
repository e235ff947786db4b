import type { Role } from '@shared/account/account.model'
import type { VolunteerStatus } from './volunteer.model'

/** Offices that found teams, fill them and end them, at their committee and below it. */
export const TEAM_KEEPERS: readonly Role[] = ['villageClerk', 'townshipReviewer', 'countyOffice']

export type Standing = { dissolved: boolean }

export type FoundRefusal = 'NAME_TAKEN'
export type ChangeRefusal = 'DISSOLVED' | 'NAME_TAKEN'
export type DissolveRefusal = 'DISSOLVED'

/** A team that ended stays as it was. */
export const refusalToChange = (team: Standing): 'DISSOLVED' | null =>
  team.dissolved ? 'DISSOLVED' : null

export type AddRefusal = 'DISSOLVED' | 'ALREADY_IN' | 'NOT_ENROLLED'

/** Only who is on the register and serves; one person may be in many teams, and once in each (S2). */
export function refusalToAdd(
  team: Standing,
  people: readonly { status: VolunteerStatus; inTeam: boolean }[],
): AddRefusal | null {
  if (team.dissolved) return 'DISSOLVED'
  if (people.some(({ status }) => status !== 'enrolled')) return 'NOT_ENROLLED'
  if (people.some(({ inTeam }) => inTeam)) return 'ALREADY_IN'
  return null
}

export type RemoveRefusal = 'NOT_IN_TEAM'

export const refusalToRemove = (inTeam: boolean): RemoveRefusal | null =>
  inTeam ? null : 'NOT_IN_TEAM'

export type AppointRefusal = 'DISSOLVED' | 'NO_SUCH_PERSON' | 'TWO_SUCH_PEOPLE'

export type MoveRefusal = RemoveRefusal | AddRefusal

export type ScoreRefusal = 'YOUR_OWN_TEAM' | 'NOT_YET'

/** A year is scored while it runs or after it, and not by the captain. */
export function refusalToScore(
  { year, captains }: { year: number; captains: boolean },
  thisYear: number,
): ScoreRefusal | null {
  if (captains) return 'YOUR_OWN_TEAM'
  return year > thisYear ? 'NOT_YET' : null
}
