import type { OfferStatus } from './offer.model'
import type { AcceptRefusal, AskRefusal, DeclineRefusal, OfferRefusal } from './offer.rules'

export const offerStatusLabels: Record<OfferStatus, string> = {
  pending: '等您答复',
  accepted: '已接受',
  declined: '已谢绝',
  expired: '过时未答复',
  withdrawn: '已收回',
}

export const askRefusalMessages: Record<AskRefusal, string> = {
  NOT_APPROVED: '这位讲师还没通过审核',
  VETTING_TOO_OLD: '给学生讲课，准入查询要在一年以内，请先更新查询日期',
  AWAY: '讲师这天外出',
  MONTH_FULL: '讲师这个月的场次已满',
  LECTURER_BUSY: '讲师这个时间已有别的讲座',
  NO_TIME_TO_TRAVEL: '与讲师另一场讲座间隔不到 60 分钟，来不及赶路',
  ROOM_TAKEN: '这个会场这个时间已有讲座',
}

export const offerRefusalMessages: Record<OfferRefusal, string> = {
  NOT_WAITING: '这单已有讲师在答复，或已经办结',
  TIME_PAST: '这个时间已经过去，请另选时间',
}

export const acceptRefusalMessages: Record<AcceptRefusal, string> = {
  ALREADY_ANSWERED: '这一单您已经答复过，或关工办已收回',
  EXPIRED: '答复时间已过，关工办会再联系您',
}

export const declineRefusalMessages: Record<DeclineRefusal, string> = {
  ...acceptRefusalMessages,
  ALREADY_BEGUN: '讲座已经开始，有变化请打电话给关工办',
}
