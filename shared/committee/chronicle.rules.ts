import type { Role } from '@shared/account/account.model'

/** The county office writes the chronicle of its year; the leaders read it (domain O-13). */
export const CHRONICLERS = ['countyOffice'] as const satisfies Role[]
export const CHRONICLE_READERS = [
  'countyOffice',
  'director',
  'partySecretary',
] as const satisfies Role[]

export type ChronicleRefusal = 'ALREADY_JUDGED'

/** Each candidate is kept or dropped once. */
export const refusalToJudge = (candidate: { isJudged: boolean }): ChronicleRefusal | null =>
  candidate.isJudged ? 'ALREADY_JUDGED' : null
