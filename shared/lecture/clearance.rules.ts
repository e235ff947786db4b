import { addDays, type LocalDate, localDateOf, startOfDay } from '@shared/kernel/calendar'

/** What parents left to be called by is kept for thirty days after the talk (domain L-20). */
export const KEPT_DAYS = 30

/** Talks that began before this moment have nobody's name any more. */
export const clearedBefore = (now: Date): Date => startOfDay(addDays(localDateOf(now), -KEPT_DAYS))

/** The day on which the names of a talk go. */
export const clearedOn = (startsAt: Date): LocalDate =>
  addDays(localDateOf(startsAt), KEPT_DAYS + 1)
