import type { Face, NextTime, Punctuality } from './rating.model'
import type { FeedbackRefusal, RatingRefusal } from './rating.rules'
import { ANSWERS_NEEDED, FEEDBACK_DAYS, RATING_DAYS } from './rating.rules'

export const faceLabels: Record<Face, string> = {
  good: '😊 有收获',
  fair: '😐 一般',
  poor: '☹️ 没帮上',
}

export const punctualityLabels: Record<Punctuality, string> = {
  early: '提前到了',
  onTime: '准时',
  late: '迟到了',
}

export const nextTimeLabels: Record<NextTime, string> = {
  again: '还想请这一课',
  otherTopic: '想请别的课',
  notNow: '暂时不用',
}

export const ANONYMOUS = `不记名：谁选的没有人看得到，满 ${ANSWERS_NEEDED} 份才给讲师和关工办看。`

export const ratingRefusalMessages: Record<RatingRefusal, string> = {
  NOT_HELD: '这场讲座没有开，不用评',
  NOT_OVER: '讲座还没结束，听完再评',
  TOO_LATE: `讲完 ${RATING_DAYS} 天了，评单已经结束`,
  NO_SEAT: '您没有订这一场的座位',
  ALREADY_RATED: '您已经评过了，谢谢',
}

export const feedbackRefusalMessages: Record<FeedbackRefusal, string> = {
  NOT_HELD: '这场讲座没有开，不用反馈',
  NOT_OVER: '讲座还没结束，结束后再反馈',
  TOO_LATE: `讲完 ${FEEDBACK_DAYS} 天了，反馈已经结束`,
  ALREADY_GIVEN: '已经反馈过了，谢谢',
}
