import type { Role } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Post } from './appointment.model'

/** Whoever sees who leads a committee, where he holds the role and below. */
export const LEADERSHIP_READERS: readonly Role[] = [
  'villageClerk',
  'schoolVerifier',
  'townshipReviewer',
  'countyOffice',
  'assessor',
  'director',
  'partySecretary',
  'administrator',
]

/** Whoever enters appointments on the party committee's document. */
export const LEADERSHIP_KEEPERS: readonly Role[] = [
  'townshipReviewer',
  'countyOffice',
  'administrator',
]

export type Term = {
  post: Post
  resident: boolean
  startedOn: LocalDate
  endedOn: LocalDate | null
}

/** In post on this day: the day a term ends is its last. */
export const inForceOn = (term: Term, day: LocalDate): boolean =>
  term.startedOn <= day && (term.endedOn === null || day <= term.endedOn)

/** Posts every committee needs filled; the others are filled as there is need (S0, S2). */
const NEEDED: readonly Post[] = ['director', 'executiveDeputyDirector', 'secretaryGeneral']

/** Which needed posts nobody holds on this day. */
export const vacantPosts = (terms: readonly Term[], day: LocalDate): Post[] =>
  NEEDED.filter((post) => !terms.some((term) => term.post === post && inForceOn(term, day)))

/** S3: four of six are new, 67%. Of those in a resident post today, how many began after `since`. */
export function newcomers(
  terms: readonly Term[],
  since: LocalDate,
  today: LocalDate,
): { fresh: number; all: number } {
  const residents = terms.filter((term) => term.resident && inForceOn(term, today))
  return { fresh: residents.filter((term) => term.startedOn > since).length, all: residents.length }
}

export type AppointRefusal = 'CLOSED' | 'TOO_FAR_AHEAD' | 'DIRECTOR_IN_POST'

/** An appointment may be entered this long before it takes effect. */
export const AHEAD_DAYS = 90

/** Why this post may not be filled so: one director at a time, at a committee that works. */
export function refusalToAppoint(
  committeeIsActive: boolean,
  terms: readonly Term[],
  term: { post: Post; startedOn: LocalDate },
  latestStart: LocalDate,
): AppointRefusal | null {
  if (!committeeIsActive) return 'CLOSED'
  if (term.startedOn > latestStart) return 'TOO_FAR_AHEAD'
  const held = (other: Term) => other.endedOn === null || other.endedOn >= term.startedOn
  if (term.post === 'director' && terms.some((other) => other.post === 'director' && held(other))) {
    return 'DIRECTOR_IN_POST'
  }
  return null
}

export type EndRefusal = 'ALREADY_ENDED' | 'BEFORE_START' | 'NOT_YET'

/** Why this term may not end on this day. */
export function refusalToEnd(term: Term, endedOn: LocalDate, today: LocalDate): EndRefusal | null {
  if (term.endedOn !== null) return 'ALREADY_ENDED'
  if (endedOn < term.startedOn) return 'BEFORE_START'
  if (endedOn > today) return 'NOT_YET'
  return null
}
