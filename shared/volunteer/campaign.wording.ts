import type { ReviewResult, StrikeOffStatus } from './campaign.model'
import type { ReviewRefusal } from './campaign.rules'

export const reviewResultLabels: Record<ReviewResult, string> = {
  pending: '还没审核',
  confirmed: '继续在册',
  weak: '要谈心谈话',
  proposed: '提请除名，等决定',
  struckOff: '已除名',
  gone: '自己退出或去世',
}

export const strikeOffStatusLabels: Record<StrikeOffStatus, string> = {
  proposed: '等另一位同志决定',
  struckOff: '同意',
  declined: '不同意',
  dropped: '不用再定，本人已不在名册',
}

export const reviewRefusalMessages: Record<ReviewRefusal, string> = {
  CAMPAIGN_CLOSED: '这一年的审核已经结束',
  NOT_AT_THIS_STEP: '这位同志已经有人审过了，请刷新看结果',
  YOUR_OWN: '这是您自己，要请别的同志来审',
  NOT_YOURS_TO_DECIDE: '这一步不归您办，请乡镇（街道）或领导来定',
  TALK_FIRST: '先谈心谈话，把谈话记下来，再往下办',
  TWO_PEOPLE: '是您提出的，要请另一位同志来决定',
}

export const talkRefusalMessages = { TALK_TO_COME: '谈话的日子还没到，谈过以后再记' }

export const openRefusalMessages = {
  OTHER_YEAR: '只能开今年的审核',
  NOBODY_TO_REVIEW: '名册上没有要审核的人',
  ALREADY_OPENED: '这一年的审核已经开过了',
}

export const closeRefusalMessages = {
  CAMPAIGN_CLOSED: reviewRefusalMessages.CAMPAIGN_CLOSED,
  NOT_EVERYONE_YET: '还有同志没有审完，审完再结束',
}
