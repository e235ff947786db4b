import Taro from '@tarojs/taro'
import { withLeave } from './leave'

/** What is put into the phone's own calendar. */
export type Appointment = {
  /** The same talk is the same appointment, also after it was moved. */
  id: string
  title: string
  startsAt: string
  minutes: number
  place: string
  note: string
}

const REMINDED_BEFORE_SECONDS = 2 * 60 * 60

/** Asks WeChat to write into the phone's calendar; `false` when it was not written. */
export async function addToCalendar(appointment: Appointment): Promise<boolean> {
  const starts = Date.parse(appointment.startsAt) / 1000
  const add = () =>
    Taro.addPhoneCalendar({
      title: appointment.title,
      startTime: starts,
      endTime: String(starts + appointment.minutes * 60),
      location: appointment.place,
      description: appointment.note,
      alarm: true,
      alarmOffset: REMINDED_BEFORE_SECONDS,
    })
  return withLeave(add, '把讲座记到日历')
}
