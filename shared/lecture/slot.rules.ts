import { halfWidth } from '@shared/kernel/half-width'
import { addDays, type LocalDate, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { AwayPeriod, FreeTime } from './lecturer.model'

const MINUTE = 60_000

/** Between two talks in different places a lecturer needs this long to get there (domain L-07). */
export const TRAVEL_MINUTES = 60

/** A talk that is held for somebody: a lecturer's offer, pending or accepted. */
export type Held = { startsAt: string; endsAt: string; venueKey: string; roomKey: string }

export const endOf = (startsAt: string, minutes: number): string =>
  new Date(Date.parse(startsAt) + minutes * MINUTE).toISOString()

/** Until when a talk elsewhere is too close; a talk at the same venue may begin when this one ends. */
export const busyUntil = (endsAt: string): string => endOf(endsAt, TRAVEL_MINUTES)

const keyOf = (text: string) => halfWidth(text).replace(/\s/g, '').toLowerCase()

/** However a place was typed, the same venue and room are recognised. */
export function placeKeys(venue: string, room: string): { venueKey: string; roomKey: string } {
  const venueKey = keyOf(venue)
  return { venueKey, roomKey: `${venueKey}/${keyOf(room)}` }
}

export type Clash = 'LECTURER_BUSY' | 'NO_TIME_TO_TRAVEL' | 'ROOM_TAKEN'

const overlap = (aFrom: string, aTo: string, bFrom: string, bTo: string) =>
  Date.parse(aFrom) < Date.parse(bTo) && Date.parse(bFrom) < Date.parse(aTo)

/** Why this talk cannot be at this time beside the lecturer's other talks and the room's; the same for a new talk and a moved one. */
export function clashOf(
  talk: Held,
  lecturersTalks: readonly Held[],
  roomsTalks: readonly Held[],
): Clash | null {
  const meets = (other: Held) => overlap(talk.startsAt, talk.endsAt, other.startsAt, other.endsAt)
  const isTooClose = (other: Held) =>
    other.venueKey !== talk.venueKey &&
    overlap(talk.startsAt, busyUntil(talk.endsAt), other.startsAt, busyUntil(other.endsAt))

  if (lecturersTalks.some(meets)) return 'LECTURER_BUSY'
  if (lecturersTalks.some(isTooClose)) return 'NO_TIME_TO_TRAVEL'
  if (roomsTalks.some((other) => other.roomKey === talk.roomKey && meets(other))) {
    return 'ROOM_TAKEN'
  }
  return null
}

/** What a lecturer's calendar says. */
export type Calendar = {
  freeTimes: readonly FreeTime[]
  awayPeriods: readonly AwayPeriod[]
  monthlyLimit: number
  talks: readonly Held[]
}

const monthOf = (moment: string) => localDateOf(moment).slice(0, 7)

export const talksInMonth = (talks: readonly Held[], moment: string): number =>
  talks.filter((talk) => monthOf(talk.startsAt) === monthOf(moment)).length

export const isMonthFull = ({ talks, monthlyLimit }: Calendar, moment: string): boolean =>
  talksInMonth(talks, moment) >= monthlyLimit

export const isAway = (awayPeriods: readonly AwayPeriod[], day: LocalDate): boolean =>
  awayPeriods.some((away) => away.fromOn <= day && day <= away.toOn)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The whole talk lies inside one of the lecturer's weekly free times. */
export function isInFreeTime(
  freeTimes: readonly FreeTime[],
  startsAt: string,
  endsAt: string,
): boolean {
  const day = localDateOf(startsAt)
  return freeTimes.some(
    (time) =>
      time.weekday === weekdayOf(day) &&
      momentAt(day, time.starts).getTime() <= Date.parse(startsAt) &&
      Date.parse(endsAt) <= momentAt(day, time.ends).getTime(),
  )
}

const STEP_MINUTES = 30

/** Half-hour starts in the lecturer's free times on these days that nothing stands against. */
export function freeStarts(
  calendar: Calendar,
  minutes: number,
  firstDay: LocalDate,
  days: number,
): string[] {
  const starts: string[] = []
  for (let offset = 0; offset < days; offset += 1) {
    const day = addDays(firstDay, offset)
    if (isAway(calendar.awayPeriods, day)) continue
    for (const time of calendar.freeTimes) {
      if (time.weekday === weekdayOf(day)) starts.push(...startsWithin(day, time, minutes))
    }
  }
  const elsewhere = { venueKey: '', roomKey: '' }
  return starts.filter(
    (startsAt) =>
      !isMonthFull(calendar, startsAt) &&
      !clashOf({ startsAt, endsAt: endOf(startsAt, minutes), ...elsewhere }, calendar.talks, []),
  )
}

function startsWithin(day: LocalDate, time: FreeTime, minutes: number): string[] {
  const last = momentAt(day, time.ends).getTime() - minutes * MINUTE
  const starts: string[] = []
  for (let at = momentAt(day, time.starts).getTime(); at <= last; at += STEP_MINUTES * MINUTE) {
    starts.push(new Date(at).toISOString())
  }
  return starts
}
