import { halfWidth } from '@shared/kernel/half-width'
import { type LocalDate, localDateOf, momentAt } from '@shared/kernel/local-date'
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
const DAY = 24 * 60 * MINUTE

/** All year round, so a day's hours are plain sums. */
const SHANGHAI_AHEAD = 8 * 60 * MINUTE

const minutesInto = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** What of a calendar is asked for every half hour, reckoned once. */
function readCalendar({ talks, monthlyLimit }: Calendar) {
  const perMonth = new Map<string, number>()
  for (const talk of talks) {
    const month = new Date(Date.parse(talk.startsAt) + SHANGHAI_AHEAD).toISOString().slice(0, 7)
    perMonth.set(month, (perMonth.get(month) ?? 0) + 1)
  }
  return {
    busy: talks.map(({ startsAt, endsAt }) => ({
      from: Date.parse(startsAt) - TRAVEL_MINUTES * MINUTE,
      to: Date.parse(endsAt) + TRAVEL_MINUTES * MINUTE,
    })),
    isFull: (month: string) => (perMonth.get(month) ?? 0) >= monthlyLimit,
  }
}

type Day = { day: LocalDate; month: string; weekday: number; midnight: number }

/** The days that are looked at, reckoned once for everybody. */
function daysFrom(firstDay: LocalDate, days: number): Day[] {
  const midnight = momentAt(firstDay, '00:00').getTime()
  const noon = Date.parse(`${firstDay}T12:00:00Z`)
  return Array.from({ length: days }, (_, offset) => {
    const today = new Date(noon + offset * DAY)
    const day = today.toISOString().slice(0, 10)
    const weekday = today.getUTCDay() || 7
    return { day, month: day.slice(0, 7), weekday, midnight: midnight + offset * DAY }
  })
}

/** The half hours, as milliseconds, in which the lecturer could begin somewhere else than before. */
function freeMoments(calendar: Calendar, minutes: number, days: readonly Day[]): number[] {
  const { busy, isFull } = readCalendar(calendar)
  const hours = calendar.freeTimes.map(({ weekday, starts, ends }) => ({
    weekday,
    from: minutesInto(starts) * MINUTE,
    until: (minutesInto(ends) - minutes) * MINUTE,
  }))
  const moments: number[] = []
  for (const { day, month, weekday, midnight } of days) {
    const ofDay = hours.filter((hour) => hour.weekday === weekday)
    if (ofDay.length === 0 || isAway(calendar.awayPeriods, day) || isFull(month)) continue
    const near = busy.filter((talk) => talk.from < midnight + 2 * DAY && midnight < talk.to)
    for (const { from, until } of ofDay) {
      for (let at = midnight + from; at <= midnight + until; at += STEP_MINUTES * MINUTE) {
        const end = at + minutes * MINUTE
        if (!near.some((talk) => at < talk.to && talk.from < end)) moments.push(at)
      }
    }
  }
  return moments
}

/** Half-hour starts in the lecturer's free times on these days that nothing stands against. */
export const freeStarts = (
  calendar: Calendar,
  minutes: number,
  firstDay: LocalDate,
  days: number,
): string[] =>
  freeMoments(calendar, minutes, daysFrom(firstDay, days)).map((at) => new Date(at).toISOString())

/** How many of these lecturers could begin at each half hour, soonest first. */
export function countFree(
  calendars: readonly Calendar[],
  minutes: number,
  firstDay: LocalDate,
  days: number,
): { startsAt: string; lecturers: number }[] {
  const free = new Map<number, number>()
  const known = daysFrom(firstDay, days)
  for (const calendar of calendars) {
    for (const at of freeMoments(calendar, minutes, known)) {
      free.set(at, (free.get(at) ?? 0) + 1)
    }
  }
  return [...free]
    .sort(([a], [b]) => a - b)
    .map(([at, lecturers]) => ({ startsAt: new Date(at).toISOString(), lecturers }))
}
