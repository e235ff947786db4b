import { momentInWords, timeInWords } from '@shared/kernel/calendar'
import type { DeedEntry, DeedStatus, SourceKind } from './deed.model'
import {
  type CorrectRefusal,
  type JudgeRefusal,
  LATE_AFTER_DAYS,
  type WithdrawRefusal,
  type WriteRefusal,
} from './deed.rules'

export const deedEntryLabels: Record<DeedEntry, string> = {
  self: '本人申报',
  office: '单位记录',
  automatic: '自动',
}

export const deedStatusLabels: Record<DeedStatus, string> = {
  claimed: '申报',
  confirmed: '确认',
  declined: '未确认',
  withdrawn: '已撤回',
  superseded: '已更正',
}

export const sourceKindLabels: Record<SourceKind, string> = {
  lecture: '讲座记录',
  visit: '助学走访记录',
  aid: '助学签收记录',
  article: '稿件发布记录',
  adoption: '用稿记录',
}

/** 「1.5 小时」; a deed without a time of day says so and is not nought. */
export const hoursInWords = (minutes: number): string =>
  minutes === 0 ? '未计时' : `${Number((minutes / 60).toFixed(1))} 小时`

/** A sum may well be nought. */
export const sumInWords = (minutes: number): string => `${Number((minutes / 60).toFixed(1))} 小时`

export const writeRefusalMessages: Record<WriteRefusal, string> = {
  NOT_SERVING: '宣誓在册的队员才能记业绩，请先问社区关工委',
  IN_THE_FUTURE: '这件事还没做完，做完了再记',
  SAY_WHY_LATE: `过了 ${LATE_AFTER_DAYS} 天才补记，请写明原因`,
  MONTH_LOCKED: '这个月已经锁定上报，要改请找街道关工委',
  NOT_IN_TEAM: '不在这个服务队里，请重新选队伍',
  OVERLAPS: '这段时间已经记过一笔，请改时间，或更正那一笔',
}

export const judgeRefusalMessages: Record<JudgeRefusal, string> = {
  YOUR_OWN: '自己的业绩要由别人确认',
  NOT_WAITING: '这一笔已经办过了，不用再办',
  MONTH_LOCKED: '这个月已经锁定上报，要改请先重新打开',
}

export const withdrawRefusalMessages: Record<WithdrawRefusal, string> = {
  NOT_YOURS: '只有本人能撤回自己的申报',
  NOT_WAITING: '这一笔已经办过了，要改请用更正',
  MONTH_LOCKED: '这个月已经锁定上报，要改请找街道关工委',
}

export const correctRefusalMessages: Record<CorrectRefusal, string> = {
  NO_LONGER_COUNTS: '这一笔已经不算了，请重新记一笔',
  MONTH_LOCKED: '这个月已经锁定上报，要改请找街道关工委',
}

/** What the system writes about a record; never a child's name. */
export const automaticWords: Record<SourceKind, { effect: string }> = {
  lecture: { effect: '讲座已办结归档' },
  visit: { effect: '家庭情况已核实' },
  aid: { effect: '监护人已签收' },
  article: { effect: '三审通过，已发布' },
  adoption: { effect: '采用已核实' },
}

/** Names the other line: 「11月20日（周五）上午9:00—上午10:30已记过“护学岗值守”…」. */
export const overlapInWords = (
  other: { what: string; startsAt: Date; endsAt: Date },
  now: Date,
  name?: string,
): string =>
  `${name ? `${name}在` : ''}${momentInWords(other.startsAt, now)}—${timeInWords(other.endsAt)}已记过“${other.what.slice(0, 20)}”，请改时间，或更正那一笔`
