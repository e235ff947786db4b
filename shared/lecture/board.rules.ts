import { localDateOf } from '@shared/kernel/local-date'
import type { BoardTalk, Conflict } from './board.model'
import { COUNT_WINDOW_MINUTES } from './booking.rules'
import { type Askable, type AskedTalk, refusalToAsk } from './offer.rules'
import { isShort } from './shortfall.rules'

const MINUTE = 60_000

/** What the office has to look at, in the order a talk goes through it. */
export const boardLines = [
  'toOffer',
  'inVain',
  'unanswered',
  'conflict',
  'short',
  'today',
  'uncounted',
  'toArchive',
] as const
export type BoardLine = (typeof boardLines)[number]

type Stands = Omit<BoardTalk, 'conflict'>

/**
 * Whether the law that let a talk be agreed still lets it be: its lecturer fell ill, went away, was not
 * looked up again. An order is in conflict once both of its wished times have passed.
 */
export function conflictOf(
  talk: Stands,
  asked: { lecturer: Askable; talk: AskedTalk } | null,
  now: Date,
): Conflict | null {
  if (talk.status === 'requested') {
    return Date.parse(talk.latestAt) <= now.getTime() ? 'TIME_PAST' : null
  }
  if (Date.parse(talk.at) <= now.getTime() || !asked) return null
  return refusalToAsk(asked.lecturer, asked.talk, [], localDateOf(now))
}

/** Every line of the board this talk stands in. */
export function linesOf(talk: BoardTalk, now: Date): BoardLine[] {
  const tests: Record<BoardLine, boolean> = {
    toOffer: talk.status === 'requested' && talk.askedInVain === 0,
    inVain: talk.status === 'requested' && talk.askedInVain > 0,
    unanswered: talk.status === 'offered',
    conflict: talk.conflict !== null,
    short: isUndecided(talk, now),
    today: talk.status === 'confirmed' && localDateOf(talk.at) === localDateOf(now),
    uncounted: isDue(talk, now) && !talk.isCounted,
    toArchive: talk.isCounted && Date.parse(talk.endsAt) <= now.getTime(),
  }
  return boardLines.filter((line) => tests[line])
}

const isDue = ({ status, at }: BoardTalk, now: Date): boolean =>
  status === 'confirmed' && Date.parse(at) - COUNT_WINDOW_MINUTES * MINUTE <= now.getTime()

const isUndecided = ({ status, at, seats }: BoardTalk, now: Date): boolean =>
  status === 'confirmed' &&
  Date.parse(at) > now.getTime() &&
  seats !== null &&
  isShort(seats) &&
  seats.wentOnAt === null
