import ical, { ICalAlarmType } from 'ical-generator'
import type { Appointment } from './calendar'

const MINUTE = 60 * 1000
const REMINDED_BEFORE_SECONDS = 2 * 60 * 60
const SEQUENCE_BEGINS = Date.UTC(2020, 0)

/**
 * The appointment as an .ics file (RFC 5545), in UTC: every calendar shows it in the reader's own time.
 * The same talk keeps its UID, and a later file has a higher SEQUENCE, so a talk that was moved is moved
 * in the calendar and does not stand there twice.
 */
export function icsOf(appointment: Appointment, now: Date): string {
  const starts = Date.parse(appointment.startsAt)
  const calendar = ical({ prodId: { company: 'nextgen-care', product: 'lectures' } })
  calendar
    .createEvent({
      id: `${appointment.id}@nextgen-care`,
      sequence: Math.floor((now.getTime() - SEQUENCE_BEGINS) / MINUTE),
      stamp: now,
      start: new Date(starts),
      end: new Date(starts + appointment.minutes * MINUTE),
      summary: appointment.title,
      location: appointment.place,
      description: appointment.note,
    })
    .createAlarm({ type: ICalAlarmType.display, trigger: REMINDED_BEFORE_SECONDS })
  return calendar.toString()
}
