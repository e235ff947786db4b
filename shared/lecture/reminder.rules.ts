import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import { deliveryMoment } from '@shared/wechat/delivery.rules'
import type { CallLine, ReminderKind } from './reminder.model'

const HOUR = 60 * 60_000

const EVENING = '18:00'
const NIGHT = '21:00'
/** A second reminder that would fall into the night goes out before it. */
const BEFORE_NIGHT = '20:30'
const MORNING = '08:00'
export const HOURS_BEFORE = 2
/** A reminder that had to wait for the morning is of use only while there is so much time left. */
const LEAST_HOURS = 1

/**
 * When somebody is reminded of a talk (domain L-11): at 18:00 the day before, and two hours before.
 * Nothing is sent from 21:00 to 8:00. Two hours before that fall into the early morning become 8:00,
 * if an hour is left then; otherwise (an 8:30 talk) the evening's reminder says that it is the last.
 */
export function reminderMoment(kind: ReminderKind, startsAt: string): Date | null {
  const day = localDateOf(startsAt)
  if (kind === 'eveningBefore') return momentAt(addDays(day, -1), EVENING)
  const due = new Date(Date.parse(startsAt) - HOURS_BEFORE * HOUR)
  const dueDay = localDateOf(due)
  if (due >= momentAt(dueDay, NIGHT)) return momentAt(dueDay, BEFORE_NIGHT)
  const morning = momentAt(dueDay, MORNING)
  if (due >= morning) return due
  return Date.parse(startsAt) - morning.getTime() >= LEAST_HOURS * HOUR ? morning : null
}

const kinds: readonly ReminderKind[] = ['eveningBefore', 'hoursBefore']

/** The evening's reminder is out of date once the night has begun; the other when the talk has. */
const endOf = (kind: ReminderKind, startsAt: string): Date =>
  kind === 'eveningBefore'
    ? momentAt(addDays(localDateOf(startsAt), -1), NIGHT)
    : new Date(startsAt)

/** Which reminders of a talk are to be sent now, if they have not been. */
export function dueReminders(startsAt: string, now: Date): ReminderKind[] {
  if (deliveryMoment(now).getTime() !== now.getTime()) return []
  return kinds.filter((kind) => {
    const moment = reminderMoment(kind, startsAt)
    return moment !== null && moment <= now && now < endOf(kind, startsAt)
  })
}

/** The host calls its parents; lecturer and host are called by the office, which has their numbers anyway. */
export const mayCall = (line: Pick<CallLine, 'who'>, byOffice: boolean): boolean =>
  byOffice || line.who === 'parent'
