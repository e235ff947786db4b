import type { LecturerStatus } from './lecturer.model'
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
