import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { addDays, type LocalDate } from '@shared/kernel/local-date'
import type { ArticleStatus, Round, SafetyVerdict } from './article.model'
import { move, ROUNDS, roundOf, statusIn } from './article.rules'
import type { Outcome, ReviewCheck } from './review.model'

/** Who signs in a round. The unit's round is its head's; the three reviews are the desk's. */
export const SIGNERS: Record<Round, readonly Role[]> = {
  unit: ['villageClerk', 'schoolVerifier', 'townshipReviewer', 'countyOffice', 'director'],
  first: ['editor'],
  second: ['seniorEditor'],
  final: ['chiefEditor'],
}

/** Everyone who signs in some round. */
export const REVIEWERS: readonly Role[] = [
  ...SIGNERS.unit,
  ...SIGNERS.first,
  ...SIGNERS.second,
  ...SIGNERS.final,
]

/** What is ticked before a round lets an article pass; the proof-reading tick comes on top of it. */
export const CHECKS: Record<Round, readonly ReviewCheck[]> = {
  unit: [],
  first: ['language', 'figures', 'names'],
  second: ['facts', 'sources', 'secrets', 'minors'],
  final: ['direction', 'leaders', 'fitness'],
}

/** What the rules of reviewing need to know of an article. */
export type Judged = {
  status: ArticleStatus
  authorId: string
  bylines: readonly string[]
  unitPath: CommitteePath
  deskPath: CommitteePath
  /** The number of the version sent last. */
  version: number
  important: boolean
}

/** A decision that has not been taken back. */
export type Standing = { round: Round; outcome: Outcome; decidedBy: string }

const seatOf = (article: Judged, round: Round) =>
  round === 'unit' ? article.unitPath : article.deskPath

const signs = (article: Judged, round: Round, actor: Actor) =>
  holds(actor, SIGNERS[round], seatOf(article, round))

/** As what this actor signs in this round. */
export const signerRole = (article: Judged, round: Round, actor: Actor): Role | undefined =>
  SIGNERS[round].find((role) => holds(actor, [role], seatOf(article, round)))

/** Those who sign in one of its rounds see an article once it was handed in; the author always does. */
export function maySee(article: Judged, actor: Actor): boolean {
  if (article.authorId === actor.personId) return true
  if (article.status === 'draft') return false
  return holds(actor, SIGNERS.unit, article.unitPath) || holds(actor, REVIEWERS, article.deskPath)
}

/** The article is this person's own, or carries their name. */
export const isOwn = (article: Judged, actor: Actor): boolean =>
  article.authorId === actor.personId ||
  (actor.name !== null && article.bylines.includes(actor.name))

/** What the person was looking at when they decided. */
export type Seen = { round: Round; version: number }

export type DecideRefusal = 'MOVED_ON' | 'NOT_YOUR_ROUND' | 'OWN_ARTICLE' | 'SIGNED_ELSEWHERE'

/**
 * Why this actor may not decide in this round: it has moved on, the round is somebody else's, nobody
 * judges their own article, and no two rounds are signed by one person (三审三校).
 */
export function refusalToDecide(
  article: Judged,
  standing: readonly Standing[],
  seen: Seen,
  actor: Actor,
): DecideRefusal | null {
  if (roundOf(article.status) !== seen.round || article.version !== seen.version) return 'MOVED_ON'
  if (!signs(article, seen.round, actor)) return 'NOT_YOUR_ROUND'
  if (isOwn(article, actor)) return 'OWN_ARTICLE'
  const elsewhere = standing.some(
    (one) => one.decidedBy === actor.personId && one.round !== seen.round,
  )
  return elsewhere ? 'SIGNED_ELSEWHERE' : null
}

export type Ticks = { checks: readonly ReviewCheck[]; proofread: boolean; readAloud: boolean }
export type TickRefusal = 'CHECKS_LEFT' | 'NOT_PROOFREAD' | 'NOT_READ_ALOUD'

/** Why a round may not let an article pass yet; an important one is read aloud as well. */
export function refusalToPass(
  { important }: { important: boolean },
  round: Round,
  ticks: Ticks,
): TickRefusal | null {
  if (round === 'unit') return null
  if (CHECKS[round].some((check) => !ticks.checks.includes(check))) return 'CHECKS_LEFT'
  if (!ticks.proofread) return 'NOT_PROOFREAD'
  if (important && !ticks.readAloud) return 'NOT_READ_ALOUD'
  return null
}

export type RefuseRefusal = 'UNITS_DO_NOT_REFUSE'

/** A unit lets an article go on or sends it back; whether it is used is for the desk to say. */
export const refusalToRefuse = (round: Round): RefuseRefusal | null =>
  round === 'unit' ? 'UNITS_DO_NOT_REFUSE' : null

/** A revision is owed within two months at most. */
export const LONGEST_REVISION_DAYS = 60

export type DueRefusal = 'DUE_TOO_EARLY' | 'DUE_TOO_LATE'

export function refusalOfDueDay(dueOn: LocalDate, today: LocalDate): DueRefusal | null {
  if (dueOn <= today) return 'DUE_TOO_EARLY'
  return dueOn > addDays(today, LONGEST_REVISION_DAYS) ? 'DUE_TOO_LATE' : null
}

export type ExtendRefusal = 'NOT_RETURNED' | 'NOT_YOUR_ROUND' | 'NOT_LATER' | DueRefusal

/** Why the day a revision is owed may not be moved to `dueOn`. */
export function refusalToExtend(
  article: Judged & { returnedFrom: Round | null; dueOn: LocalDate | null },
  dueOn: LocalDate,
  actor: Actor,
  today: LocalDate,
): ExtendRefusal | null {
  if (article.returnedFrom === null || article.dueOn === null) return 'NOT_RETURNED'
  if (!signs(article, article.returnedFrom, actor)) return 'NOT_YOUR_ROUND'
  if (dueOn <= article.dueOn) return 'NOT_LATER'
  return refusalOfDueDay(dueOn, today)
}

export type RevertRefusal = 'NOT_YOUR_DECISION' | 'NOT_THE_LAST' | 'TOO_LATE_TO_REVERT'

/** Where the article would stand had this decision been its last word. */
function statusAfter({ round, outcome }: Standing): ArticleStatus | null {
  const step = { passed: 'pass', returned: 'return', refused: 'refuse' } as const
  return move(statusIn[round], step[outcome], round)
}

/** Why a decision may not be taken back: it is another's, others have built on it, or it is out. */
export function refusalToRevert(
  article: Judged,
  decision: Standing & { isLast: boolean; version: number },
  actor: Actor,
): RevertRefusal | null {
  if (decision.decidedBy !== actor.personId) return 'NOT_YOUR_DECISION'
  if (!decision.isLast) return 'NOT_THE_LAST'
  const stillThere =
    article.status === statusAfter(decision) && article.version === decision.version
  return stillThere ? null : 'TOO_LATE_TO_REVERT'
}

export type MarkRefusal = 'NOT_IN_REVIEW'

/** Importance is settled while an article is being reviewed. */
export const refusalToMark = (article: Judged): MarkRefusal | null =>
  roundOf(article.status) === null ? 'NOT_IN_REVIEW' : null

export type VouchRefusal = 'NOT_ACCEPTED' | 'CHECK_NOT_UNSURE' | 'NOT_YOUR_ROUND' | 'OWN_ARTICLE'

/** Only where the machine was unsure may a person's eyes stand in for it (P-06). */
export function refusalToVouch(
  article: Judged,
  safety: SafetyVerdict | null,
  actor: Actor,
): VouchRefusal | null {
  if (article.status !== 'accepted') return 'NOT_ACCEPTED'
  if (safety !== 'review') return 'CHECK_NOT_UNSURE'
  if (!signs(article, 'final', actor)) return 'NOT_YOUR_ROUND'
  return isOwn(article, actor) ? 'OWN_ARTICLE' : null
}

export type TakeDownRefusal = 'NOT_PUBLISHED' | 'NOT_YOUR_ROUND'

export function refusalToTakeDown(article: Judged, actor: Actor): TakeDownRefusal | null {
  if (article.status !== 'published') return 'NOT_PUBLISHED'
  return signs(article, 'final', actor) ? null : 'NOT_YOUR_ROUND'
}

/** Everything this actor may do with the article now, as buttons: each by the rule that guards it. */
export function powersOver<Id extends string>(
  article: Judged & { returnedFrom: Round | null },
  standing: readonly (Standing & { id: Id; version: number })[],
  safety: SafetyVerdict | null,
  actor: Actor,
) {
  const round = roundOf(article.status)
  const last = standing.at(-1)
  const seen = round && { round, version: article.version }
  const { returnedFrom } = article
  return {
    decide: seen && {
      round: seen.round,
      refusal: refusalToDecide(article, standing, seen, actor),
    },
    revert:
      last && refusalToRevert(article, { ...last, isLast: true }, actor) === null ? last.id : null,
    extend: returnedFrom !== null && signs(article, returnedFrom, actor),
    mark: round !== null && ROUNDS.slice(1).some((review) => signs(article, review, actor)),
    vouch: refusalToVouch(article, safety, actor) === null,
    takeDown: refusalToTakeDown(article, actor) === null,
    register:
      (article.status === 'accepted' || article.status === 'published') &&
      holds(actor, ['countyOffice'], article.deskPath),
  }
}
