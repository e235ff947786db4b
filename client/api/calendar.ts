import Taro from '@tarojs/taro'

/** What is put into the phone's own calendar. */
export type Appointment = {
  title: string
  startsAt: string
  minutes: number
  place: string
  note: string
}

const REMINDED_BEFORE_SECONDS = 2 * 60 * 60

/** Asks WeChat to write into the phone's calendar; `false` when one thinks better of it. */
export async function addToCalendar(appointment: Appointment): Promise<boolean> {
  const starts = Date.parse(appointment.startsAt) / 1000
  return Taro.addPhoneCalendar({
    title: appointment.title,
    startTime: starts,
    endTime: String(starts + appointment.minutes * 60),
    location: appointment.place,
    description: appointment.note,
    alarm: true,
    alarmOffset: REMINDED_BEFORE_SECONDS,
  }).then(
    () => true,
    () => false,
  )
}
