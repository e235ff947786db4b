import { dayInWords, type LocalDate } from '@shared/kernel/local-date'
import type { Mentorship, MentorshipKind, MentorshipTerms, Rhythm } from './mentorship.model'
import {
  type BeginRefusal,
  incomePerHousehold,
  isOverdue,
  type MeetingRefusal,
  meetsBy,
  type YieldRefusal,
} from './mentorship.rules'

export const mentorshipKindLabels: Record<MentorshipKind, string> = {
  care: '留守关爱',
  farming: '科技帮扶',
  craft: '传艺',
}

export const mentorshipKindNotes: Record<MentorshipKind, string> = {
  care: '定期去看留守儿童，陪学陪玩',
  farming: '一帮一、带一批，教种养技术',
  craft: '教书法、漫画、摄影、剪纸这些手艺',
}

export const mentorshipStatusLabels: Record<Mentorship['status'], string> = {
  active: '正在结对',
  ended: '已结束',
}

export const rhythmLabels: Record<Rhythm, string> = {
  weekly: '每周一次',
  fortnightly: '两周一次',
  monthly: '每月一次',
  termly: '每学期一次',
}

/** Who is counted in each kind, with the measure word. */
export const peopleLabels: Record<MentorshipKind, string> = {
  care: '孩子人数',
  farming: '带的户数',
  craft: '学的人数',
}

export const peopleInWords = (kind: MentorshipKind, people: number): string =>
  kind === 'care' ? `${people} 名孩子` : kind === 'farming' ? `${people} 户` : `${people} 人`

export const termsInWords = (terms: MentorshipTerms): string =>
  [
    peopleInWords(terms.kind, terms.people),
    terms.kind === 'care' ? `来回 ${terms.distanceKm} 公里` : terms.subject,
    rhythmLabels[terms.rhythm],
  ].join(' · ')

/** When they mean to meet again, or that the day has passed. */
export const nextInWords = (one: Mentorship, today: LocalDate): string => {
  const by = dayInWords(meetsBy(one), today)
  return isOverdue(one, today) ? `说好${by}前再去，去过请记一笔` : `${by}前再去一次`
}

/** 70 万元; below ten thousand in yuan. */
export const roundYuan = (fen: number): string => {
  const whole = Math.round(fen / 100)
  return whole >= 10_000
    ? `${Number((whole / 10_000).toFixed(2))} 万元`
    : `${whole.toLocaleString('zh-CN')} 元`
}

/** The number explains itself: 70 万元 ÷ 5 户 = 14 万元. */
export const averageInWords = (found: { netIncomeFen: number; households: number }): string =>
  `${roundYuan(found.netIncomeFen)} ÷ ${found.households} 户 = ${roundYuan(incomePerHousehold(found))}`

export const AVERAGE_DEFINITION = '户均纯收入 = 这一年全部纯收入 ÷ 户数，户数连带头的一户一起算'

export const beginRefusalMessages: Record<BeginRefusal, string> = {
  NOT_ON_REGISTER: '名册上没有找到这位志愿者，请重新选，或改选“不在名册上”',
  STARTS_AHEAD: '结对日期不能晚于今天',
}

export const meetingRefusalMessages: Record<MeetingRefusal, string> = {
  ENDED: '这一对已经结束了，不能再记',
  DAY_AHEAD: '日期不能晚于今天',
  BEFORE_START: '日期不能早于结对那天',
}

export const yieldRefusalMessages: Record<YieldRefusal, string> = {
  NOT_FARMING: '只有科技帮扶才填收成',
  YEAR_AHEAD: '这一年还没有到',
  BEFORE_START: '那一年还没有结对',
}

export const endMentorshipRefusalMessages = { ENDED: '这一对已经结束了' }
export const replaceRefusalMessages = { ALREADY_REPLACED: '这一条已经更正过了，请更正最新的一条' }
