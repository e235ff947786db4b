import type { Appointment } from './calendar'

const MINUTE = 60 * 1000
const REMINDED_BEFORE_SECONDS = 2 * 60 * 60

/** Saves an .ics file, which every calendar of a phone or a PC opens. */
export async function addToCalendar(appointment: Appointment): Promise<boolean> {
  const { default: ical, ICalAlarmType } = await import('ical-generator')
  const starts = Date.parse(appointment.startsAt)
  const calendar = ical()
  calendar
    .createEvent({
      start: new Date(starts),
      end: new Date(starts + appointment.minutes * MINUTE),
      summary: appointment.title,
      location: appointment.place,
      description: appointment.note,
    })
    .createAlarm({ type: ICalAlarmType.display, trigger: REMINDED_BEFORE_SECONDS })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([calendar.toString()], { type: 'text/calendar' }))
  link.download = `${appointment.title}.ics`
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
