import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { BriefingNumbers, BriefingStatus } from './briefing.model'

/** Who compiles an issue, and who signs it: never the same person. */
export const COMPILERS: readonly Role[] = ['countyOffice']
export const ISSUERS: readonly Role[] = ['chiefEditor', 'director', 'partySecretary']

/** The number within the year starts anew, the running number never does (T-BRIEF-1, T-BRIEF-2). */
export const numbersAfter = (last: BriefingNumbers, year: number): BriefingNumbers => ({
  year,
  issueNumber: year === last.year ? last.issueNumber + 1 : 1,
  serialNumber: last.serialNumber + 1,
})

type Compiled = {
  status: BriefingStatus
  path: CommitteePath
  compiledBy: string
  items: number
}

/** An issue being compiled is the office's and the signers'; an issued one is for everyone. */
export const maySeeBriefing = (briefing: Compiled, actor: Actor): boolean =>
  briefing.status === 'issued' || holds(actor, [...COMPILERS, ...ISSUERS], briefing.path)

export type ChangeRefusal = 'ALREADY_ISSUED'

/** An issue that was signed is locked. */
export const refusalToChange = (briefing: { status: BriefingStatus }): ChangeRefusal | null =>
  briefing.status === 'issued' ? 'ALREADY_ISSUED' : null

export type IssueRefusal =
  | ChangeRefusal
  | 'NOTHING_IN_IT'
  | 'OWN_COMPILATION'
  | 'ARTICLE_TAKEN_DOWN'
  | 'YEAR_BEHIND'

/** Why this signer may not issue it: it is out already, empty, their own work, holds what was taken down since, or is before the last one's year. */
export function refusalToIssue(
  briefing: Compiled & { takenDown: number },
  last: BriefingNumbers,
  actor: Actor,
  year: number,
): IssueRefusal | null {
  if (briefing.status === 'issued') return 'ALREADY_ISSUED'
  if (briefing.items === 0) return 'NOTHING_IN_IT'
  if (briefing.compiledBy === actor.personId) return 'OWN_COMPILATION'
  if (briefing.takenDown > 0) return 'ARTICLE_TAKEN_DOWN'
  return year < last.year ? 'YEAR_BEHIND' : null
}

export type CompileRefusal = 'SERIES_NOT_OPEN' | 'NOT_PUBLISHED' | 'ALREADY_PICKED'

/** What is picked: published at this desk, and in no other issue. */
export function refusalToPick(
  wanted: readonly string[],
  articles: readonly { id: string; published: boolean; pickedElsewhere: boolean }[],
): Exclude<CompileRefusal, 'SERIES_NOT_OPEN'> | null {
  const known = new Map(articles.map((article) => [article.id, article]))
  if (wanted.some((id) => !known.get(id)?.published)) return 'NOT_PUBLISHED'
  return wanted.some((id) => known.get(id)?.pickedElsewhere) ? 'ALREADY_PICKED' : null
}
