import { fitnessRefusalMessages } from '@shared/volunteer/fitness.wording'
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
  NOT_ON_REGISTER: '不在册、没宣誓或暂停服务，不能派',
  NOT_TRAINED: '没有未成年人保护培训的记录，不能派去给学生讲',
  NOT_CHECKED: '没有准入查询的日期，不能派去给学生讲',
  CHECK_EXPIRED: '准入查询到讲课那天已满一年，先更新再派去给学生讲',
  ...fitnessRefusalMessages,
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
