import { dayInWords, type LocalDate, momentAt, timeInWords } from '@shared/kernel/calendar'
import { mayServe } from '@shared/volunteer/deed.rules'
import { volunteerStatusLabels } from '@shared/volunteer/volunteer.wording'
import type { FreeTime, Lecturer, LecturerProfile, LecturerStatus } from './lecturer.model'
import type { LecturerReviewRefusal, RenewVettingRefusal, TimesRefusal } from './lecturer.rules'

export const lecturerStatusLabels: Record<LecturerStatus, string> = {
  submitted: '待关工办审核',
  approved: '已入讲师库',
  returned: '请补充后再报',
}

export const weekdayLabels: Record<number, string> = {
  1: '周一',
  2: '周二',
  3: '周三',
  4: '周四',
  5: '周五',
  6: '周六',
  7: '周日',
}

export const lecturerReviewRefusalMessages: Record<LecturerReviewRefusal, string> = {
  ALREADY_REVIEWED: '这位讲师已经审核过了',
  OWN_PROFILE: '自己的讲师资料要请另一位同志审核',
  VETTED_IN_FUTURE: '准入查询日期不能晚于今天',
}

export const renewVettingRefusalMessages: Record<RenewVettingRefusal, string> = {
  NOT_APPROVED: '这位讲师还没入讲师库，审核时一起填查询日期',
  OWN_PROFILE: '自己的准入查询要请另一位同志登记',
  VETTED_IN_FUTURE: '准入查询日期不能晚于今天',
  NOT_LATER: '这一天不比上次查询晚，请填新的查询日期',
}

export const timesRefusalMessages: Record<TimesRefusal, string> = {
  TIMES_OVERLAP: '同一天的两段空闲时间重叠了，请合成一段',
  AWAY_PERIODS_OVERLAP: '两段外出日期重叠了，请合成一段',
}

const clock = (time: string) => timeInWords(momentAt('2000-01-01', time))

/** 「周二、周四晚上6:00到晚上9:00；周六上午8:30到上午11:30」. */
export function freeTimesInWords(freeTimes: readonly FreeTime[]): string {
  const days = new Map<string, string[]>()
  for (const { weekday, starts, ends } of freeTimes) {
    const hours = `${clock(starts)}到${clock(ends)}`
    days.set(hours, [...(days.get(hours) ?? []), weekdayLabels[weekday] ?? ''])
  }
  const words = [...days].map(([hours, weekdays]) => `${weekdays.join('、')}${hours}`)
  return words.join('；') || '没有填，要打电话商量'
}

/** 「每月最多 6 场，本月还能讲 4 场」. */
export const monthInWords = ({ monthlyLimit, leftThisMonth }: LecturerProfile): string =>
  `每月最多 ${monthlyLimit} 场，${leftThisMonth === 0 ? '本月已满' : `本月还能讲 ${leftThisMonth} 场`}`

/** How a lecturer stands on the register, and what that means for whoever arranges talks (domain L-01). */
export function memberInWords({ memberStatus }: Pick<Lecturer, 'memberStatus'>): string {
  if (memberStatus === null) return '不在名册，只请讲大人的室内课'
  const words = volunteerStatusLabels[memberStatus]
  return mayServe(memberStatus) ? `${words}队员` : `${words}，现在不派单`
}

/** When the yearly 准入查询 was made, and until when it holds. */
export function vettingInWords(
  { vettedOn, vettedUntil }: Pick<LecturerProfile, 'vettedOn' | 'vettedUntil'>,
  today: LocalDate,
): string {
  if (!vettedOn || !vettedUntil) return '还没有查询'
  const made = `${dayInWords(vettedOn, today)}查询`
  return today < vettedUntil
    ? `${made}，${dayInWords(vettedUntil, today)}到期`
    : `${made}，已经满一年，更新前不给学生讲`
}
