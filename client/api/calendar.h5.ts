import type { Appointment } from './calendar'

/** Saves an .ics file, which every calendar of a phone or a PC opens. */
export async function addToCalendar(appointment: Appointment): Promise<boolean> {
  const { icsOf } = await import('./calendar-file')
  const file = new Blob([icsOf(appointment, new Date())], { type: 'text/calendar;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${appointment.title}.ics`
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
