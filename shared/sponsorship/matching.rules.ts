import type { DropReason, MatchFacts, PriorityClass, SuggestionStatus } from './matching.model'
import type { Preference } from './preference.model'
import type { RelationRefusal } from './relation.rules'
import type { Difficulty, Need, SchoolStage, StudentId } from './student.model'

export const SUGGESTION_DAYS = 14

/**
 * One run is one county, and a province is as many runs as it has counties: no sponsor's wish reaches
 * over a county's border, so nothing is lost. A county with more pairs than this fills a run from the
 * front of its order and leaves the rest to the next.
 */
export const MOST_PAIRS_IN_A_RUN = 200_000

/** A student as the law of matching sees one; who it is plays no part. */
export type WaitingStudent = {
  studentId: StudentId
  code: string
  stage: SchoolStage
  grade: number
  need: Need
  townshipId: string
  waitingDays: number
  difficulties: readonly Difficulty[]
  /** Had an agreement in force once: the sponsor left (S-14). */
  returned: boolean
}

const STAGE_YEARS: Record<SchoolStage, number> = {
  primary: 6,
  juniorHigh: 3,
  seniorHigh: 3,
  vocational: 3,
  university: 4,
}

/** School years still ahead, this one included. */
export const yearsLeft = (student: Pick<WaitingStudent, 'stage' | 'grade'>): number =>
  Math.max(1, STAGE_YEARS[student.stage] - student.grade + 1)

/** The kind of help, the amount, the stage and the place are as the sponsor wishes. */
export function fits(
  { need, stage, townshipId }: Pick<WaitingStudent, 'need' | 'stage' | 'townshipId'>,
  wish: Preference,
): boolean {
  const where: readonly string[] = wish.townshipIds
  const affordable = need.kind === 'goods' || need.amountFen <= (wish.mostFen ?? 0)
  return (
    wish.kinds.includes(need.kind) &&
    affordable &&
    wish.stages.includes(stage) &&
    (where.length === 0 || where.includes(townshipId))
  )
}

/** Nobody to live with, or struck by illness or disaster (§B.4: 孤儿、因病、因灾). */
const PRESSING: readonly Difficulty[] = ['orphan', 'illness', 'disaster']
const LONG_WAIT_DAYS = 180
const HALF_WAIT_DAYS = 90

/** From the first served to the last. */
export const CLASS_ORDER: readonly PriorityClass[] = ['returned', 'first', 'second', 'third']

/**
 * Whose sponsor left goes first (S-14); then pressing difficulty or half a year of waiting; then
 * several difficulties or a quarter of waiting. Waiting alone lifts everyone, so nobody is passed over.
 */
export function classOf({
  returned,
  difficulties,
  waitingDays,
}: Pick<WaitingStudent, 'returned' | 'difficulties' | 'waitingDays'>): PriorityClass {
  if (returned) return 'returned'
  const pressing = difficulties.some((one) => PRESSING.includes(one))
  if (pressing || waitingDays >= LONG_WAIT_DAYS) return 'first'
  if (difficulties.length > 1 || waitingDays >= HALF_WAIT_DAYS) return 'second'
  return 'third'
}

/** The same students always stand in the same order: class, then waiting, then number. */
export function inOrder(students: readonly WaitingStudent[]): WaitingStudent[] {
  const rank = (one: WaitingStudent) => CLASS_ORDER.indexOf(classOf(one))
  return [...students].sort(
    (a, b) => rank(a) - rank(b) || b.waitingDays - a.waitingDays || (a.code < b.code ? -1 : 1),
  )
}

/** What a pair costs at most: the four shares below together. */
export const HIGHEST_COST = 1000
const YEARS_SHARE = 300
const AMOUNT_SHARE = 200
const AREA_SHARE = 100
const WAITING_SHARE = 400
const FULL_WAIT_DAYS = 365

/**
 * Whole numbers from 0, the best, to 1000: years of a yearly need nobody would carry, a promise larger
 * than the need it is spent on, a sponsor who would go anywhere, and waiting that is still short.
 */
export function costOf(student: WaitingStudent, wish: Preference): number {
  const { need, waitingDays } = student
  const left = yearsLeft(student)
  const most = wish.mostFen ?? 0
  const years =
    need.kind === 'yearly' ? Math.floor((YEARS_SHARE * Math.max(0, left - wish.years)) / left) : 0
  const amount =
    need.kind === 'goods' ? 0 : Math.floor((AMOUNT_SHARE * (most - need.amountFen)) / most)
  const area = wish.townshipIds.length > 0 ? 0 : AREA_SHARE
  const waited = Math.min(Math.max(waitingDays, 0), FULL_WAIT_DAYS)
  const waiting = Math.floor((WAITING_SHARE * (FULL_WAIT_DAYS - waited)) / FULL_WAIT_DAYS)
  return years + amount + area + waiting
}

/**
 * What leaving a student out costs, by class. Sets of students that can be served together form a
 * transversal matroid: the best of them has at least as many of the highest class, of the two highest,
 * and so on, as any other. So one gap wider than all pair costs together makes the order strict.
 */
export function penaltiesFor(students: number): Record<PriorityClass, number> {
  const gap = students * HIGHEST_COST + 1
  if (!Number.isSafeInteger(students * gap * CLASS_ORDER.length)) {
    throw new RangeError(`${students} students are too many for one run`)
  }
  return { returned: 4 * gap, first: 3 * gap, second: 2 * gap, third: gap }
}

/** What may be said of a pair to the office and to the sponsor alike. */
export const reasonsFor = (student: WaitingStudent, wish: Preference): MatchFacts => ({
  namedTownship: wish.townshipIds.length > 0,
  stage: student.stage,
  needKind: student.need.kind,
  toTheEnd: student.need.kind === 'yearly' ? wish.years >= yearsLeft(student) : null,
  waitingDays: student.waitingDays,
})

export type SuggestionAct =
  | 'confirm'
  | 'setAside'
  | 'reconsider'
  | 'drop'
  | 'suggest'
  | 'take'
  | 'decline'
  | 'overtake'
  | 'lapse'

export const SUGGESTION_MOVES: Record<
  SuggestionAct,
  { from: readonly SuggestionStatus[]; to: SuggestionStatus }
> = {
  confirm: { from: ['proposed'], to: 'confirmed' },
  setAside: { from: ['proposed'], to: 'setAside' },
  reconsider: { from: ['confirmed', 'setAside'], to: 'proposed' },
  drop: { from: ['proposed', 'confirmed'], to: 'dropped' },
  suggest: { from: ['confirmed'], to: 'suggested' },
  take: { from: ['suggested'], to: 'taken' },
  decline: { from: ['suggested'], to: 'declined' },
  overtake: { from: ['suggested'], to: 'overtaken' },
  lapse: { from: ['suggested'], to: 'lapsed' },
}

export const suggestionAfter = (
  status: SuggestionStatus,
  act: SuggestionAct,
): SuggestionStatus | null =>
  SUGGESTION_MOVES[act].from.includes(status) ? SUGGESTION_MOVES[act].to : null

export type ProposeRefusal = 'PROPOSAL_OPEN' | 'NOBODY_WAITS' | 'NOBODY_OFFERS'

export function refusalToPropose(market: {
  students: number
  places: number
}): Exclude<ProposeRefusal, 'PROPOSAL_OPEN'> | null {
  if (market.students === 0) return 'NOBODY_WAITS'
  return market.places === 0 ? 'NOBODY_OFFERS' : null
}

export type PublishRefusal = 'NOT_OPEN' | 'UNDECIDED' | 'NOTHING_CONFIRMED'

/** A person has looked at every pair before the first sponsor hears of one. */
export function refusalToPublish(proposal: {
  isOpen: boolean
  undecided: number
  confirmed: number
}): PublishRefusal | null {
  if (!proposal.isOpen) return 'NOT_OPEN'
  if (proposal.undecided > 0) return 'UNDECIDED'
  return proposal.confirmed === 0 ? 'NOTHING_CONFIRMED' : null
}

/** Why a confirmed pair is not suggested after all, or `null` when everything still holds. */
export function reasonToDrop(pair: {
  isWaiting: boolean
  isConsented: boolean
  isHeld: boolean
  isVerified: boolean
  relation: RelationRefusal | null
  stillFits: boolean
  freePlaces: number
}): DropReason | null {
  if (!pair.isWaiting) return 'notWaiting'
  if (!pair.isConsented) return 'consentGone'
  if (pair.isHeld) return 'held'
  if (!pair.isVerified) return 'sponsorGone'
  if (pair.relation) return 'related'
  if (!pair.stillFits) return 'changed'
  return pair.freePlaces < 1 ? 'placesFull' : null
}
