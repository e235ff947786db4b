import type { Actor, Role } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { addWorkingDays, type HolidayTable } from '@shared/kernel/working-days.rules'
import type { ArticleStatus, Photo, Round } from './article.model'

/** Whoever serves a committee may write for it (S0: elders' essays; J4: the village's secretary). */
export const WRITERS: readonly Role[] = [
  'volunteer',
  'lecturer',
  'correspondent',
  'teacher',
  'villageClerk',
  'schoolVerifier',
  'townshipReviewer',
  'countyOffice',
  'director',
]

export const mayWriteFor = (actor: Actor, unit: CommitteePath): boolean =>
  holds(actor, WRITERS, unit)

/** In this order an article goes through the rounds. */
export const ROUNDS: readonly Round[] = ['unit', 'first', 'second', 'final']

/** The status in which an article lies with a round. */
export const statusIn: Record<Round, ArticleStatus> = {
  unit: 'submitted',
  first: 'inFirstReview',
  second: 'inSecondReview',
  final: 'inFinalReview',
}

export const roundOf = (status: ArticleStatus): Round | null =>
  ROUNDS.find((round) => statusIn[round] === status) ?? null

/** What can happen to an article. */
export type Step =
  | 'submit'
  | 'pass'
  | 'return'
  | 'refuse'
  | 'resubmit'
  | 'revert'
  | 'publish'
  | 'takeDown'

const inRounds: readonly ArticleStatus[] = ROUNDS.map((round) => statusIn[round])
const inReviews = inRounds.slice(1)

/** From which statuses a step is possible and where it leads; `theRound` is where it came from or is sent back to. */
export const transitions: Record<
  Step,
  { from: readonly ArticleStatus[]; to: ArticleStatus | 'theRound' | 'afterTheRound' }
> = {
  submit: { from: ['draft'], to: 'submitted' },
  pass: { from: inRounds, to: 'afterTheRound' },
  return: { from: [...inRounds, 'accepted'], to: 'returned' },
  refuse: { from: inReviews, to: 'refused' },
  resubmit: { from: ['returned'], to: 'theRound' },
  revert: { from: [...inReviews, 'accepted', 'returned', 'refused'], to: 'theRound' },
  publish: { from: ['accepted'], to: 'published' },
  takeDown: { from: ['published'], to: 'takenDown' },
}

/** Where this step leads from here, or `null` when it is not possible here. */
export function move(status: ArticleStatus, step: Step, round: Round): ArticleStatus | null {
  const { from, to } = transitions[step]
  const lies = roundOf(status)
  if (!from.includes(status)) return null
  if (step !== 'revert' && lies !== null && lies !== round) return null
  if (to === 'theRound') return statusIn[round]
  if (to === 'afterTheRound') return afterRound(round)
  return to
}

/** Passed by the last round it is accepted, by any other it goes on to the next. */
export function afterRound(round: Round): ArticleStatus {
  const next = ROUNDS[ROUNDS.indexOf(round) + 1]
  return next ? statusIn[next] : 'accepted'
}

/** 字数: each Chinese character is one, each run of Latin letters or digits is one. */
export const wordsIn = (text: string): number =>
  text.match(/\p{Script=Han}|[\p{Script=Latin}\d]+/gu)?.length ?? 0

/** A paragraph is a line that says something. */
export const paragraphsOf = (body: string): string[] =>
  body
    .split(/\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')

/** What was written so far. */
export type Written = {
  columnId: string | null
  title: string
  body: string
  bylines: readonly string[]
  photos: readonly Photo[]
}

const needsGuardians = (photo: Photo) => photo.showsMinors && !photo.guardiansAgreed

export type SubmitRefusal =
  | 'NOT_WITH_AUTHOR'
  | 'NO_COLUMN'
  | 'NO_TITLE'
  | 'NO_BODY'
  | 'NO_BYLINE'
  | 'GUARDIANS_NOT_ASKED'

/** Why a manuscript may not be handed in yet. */
export function refusalToSubmit(status: ArticleStatus, draft: Written): SubmitRefusal | null {
  if (status !== 'draft') return 'NOT_WITH_AUTHOR'
  return refusalOfText(draft)
}

export type ResubmitRefusal = SubmitRefusal | 'NOTES_LEFT'

/** Why a revision may not be handed in yet: every note is worked through first. */
export function refusalToResubmit(
  status: ArticleStatus,
  draft: Written,
  notes: readonly number[],
  done: readonly number[],
): ResubmitRefusal | null {
  if (status !== 'returned') return 'NOT_WITH_AUTHOR'
  if (notes.some((number) => !done.includes(number))) return 'NOTES_LEFT'
  return refusalOfText(draft)
}

function refusalOfText(draft: Written): Exclude<SubmitRefusal, 'NOT_WITH_AUTHOR'> | null {
  if (draft.columnId === null) return 'NO_COLUMN'
  if (draft.title === '') return 'NO_TITLE'
  if (paragraphsOf(draft.body).length === 0) return 'NO_BODY'
  if (draft.bylines.length === 0) return 'NO_BYLINE'
  if (draft.photos.some(needsGuardians)) return 'GUARDIANS_NOT_ASKED'
  return null
}

/** The author may write on. */
export const isWithAuthor = (status: ArticleStatus): boolean =>
  status === 'draft' || status === 'returned'

export type SaveRefusal = 'NOT_WITH_AUTHOR' | 'BYLINES_LOCKED' | 'SOLICITATION_LOCKED'

type Settled = { bylines: readonly string[]; solicitationId: string | null }

/** Why the author may not write on: it lies with others, or the names and the 征稿 were settled when it was handed in. */
export function refusalToSave(
  article: Settled & { status: ArticleStatus },
  wanted: Settled,
): SaveRefusal | null {
  if (!isWithAuthor(article.status)) return 'NOT_WITH_AUTHOR'
  if (article.status === 'draft') return null
  if (article.bylines.join() !== wanted.bylines.join()) return 'BYLINES_LOCKED'
  return article.solicitationId === wanted.solicitationId ? null : 'SOLICITATION_LOCKED'
}

/** An office usually looks within so many working days, and an author gets as many for a revision. */
export const USUAL_WORKING_DAYS = 5

export const usualDueOn = (since: string, holidays: HolidayTable): string =>
  addWorkingDays(since, USUAL_WORKING_DAYS, holidays)

/** 「需要您处理」 is said only when it is true. */
export const needsAuthor = (status: ArticleStatus): boolean => status === 'returned'
