import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type LocalDate = string

const SHANGHAI_MINUTES = 8 * 60

/** China has kept one time zone without summer time since 1991, and weapp engines may lack Intl. */
const inShanghai = (moment: Date | string) => dayjs(moment).utcOffset(SHANGHAI_MINUTES)

/** The calendar day in Shanghai at this moment. */
export const localDateOf = (moment: Date | string): LocalDate =>
  inShanghai(moment).format('YYYY-MM-DD')

/** 「2026-11-22 14:03」 in Shanghai, as a stamp on paper says it. */
export const stampOf = (moment: Date | string): string =>
  inShanghai(moment).format('YYYY-MM-DD HH:mm')

/** The moment this day begins (00:00 Shanghai). */
export const startOfDay = (day: LocalDate): Date => new Date(`${day}T00:00:00+08:00`)

/** The moment of a wall-clock time (`HH:mm`, Shanghai) on this day. */
export const momentAt = (day: LocalDate, time: string): Date => new Date(`${day}T${time}:00+08:00`)

export const addDays = (day: LocalDate, days: number): LocalDate =>
  dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD')

/** Adding years keeps month and day; 29 February becomes 1 March in a common year (the day after completes the year). */
export function addYears(day: LocalDate, years: number): LocalDate {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  return dayjs.utc(moved).format('YYYY-MM-DD')
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  dayjs.utc(to).diff(dayjs.utc(from), 'day')

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** 「9月28日（周一）」; with the year when it differs from the reader's. */
export function dayInWords(day: LocalDate, today: LocalDate): string {
  const d = dayjs.utc(day)
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : `${d.year()}年`
  return `${year}${d.month() + 1}月${d.date()}日（周${WEEKDAYS[d.day()]}）`
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  if (hour < 14) return '中午'
  if (hour < 18) return '下午'
  return '晚上'
}

/** 「上午9:00」; midnight, which belongs to the day it begins, is 「零点」. */
export function timeInWords(moment: Date | string): string {
  const d = inShanghai(moment)
  if (d.hour() === 0 && d.minute() === 0) return '零点'
  const hour = d.hour() > 12 ? d.hour() - 12 : d.hour()
  return `${partOfDay(d.hour())}${hour}:${d.format('mm')}`
}

/** 「9月28日（周一）上午9:00」. */
export const momentInWords = (moment: Date | string, now: Date | string): string =>
  `${dayInWords(localDateOf(moment), localDateOf(now))}${timeInWords(moment)}`
