import type { Outcome, ReviewCheck } from './review.model'
import type {
  DecideRefusal,
  DueRefusal,
  ExtendRefusal,
  MarkRefusal,
  RefuseRefusal,
  RevertRefusal,
  TakeDownRefusal,
  TickRefusal,
  VouchRefusal,
} from './review.rules'

export const outcomeLabels: Record<Outcome, string> = {
  passed: '通过',
  returned: '退改',
  refused: '不采用',
}

export const reviewCheckLabels: Record<ReviewCheck, string> = {
  language: '文字通顺，没有错别字',
  figures: '数字、日期、标点写法规范',
  names: '人名、地名、单位名核对过',
  facts: '事实准确，前后一致',
  sources: '数字和引文有出处',
  secrets: '不涉密，不写没有定下来的事',
  minors: '照片和文字没有泄露孩子的隐私',
  direction: '政治方向正确',
  leaders: '领导姓名、职务、排序正确',
  fitness: '适合公开发布',
}

export const PROOFREAD = '已经从头到尾校对一遍'
export const READ_ALOUD = '重要稿，已经诵读一遍'

export const decideRefusalMessages: Record<DecideRefusal, string> = {
  MOVED_ON: '别人刚处理过，或作者交了新稿，请刷新再看',
  NOT_YOUR_ROUND: '这一审不归您办',
  OWN_ARTICLE: '自己的稿件要由别的同志来审',
  SIGNED_ELSEWHERE: '您已审过这篇的另一道，三审要三个人，请交给别的同志',
}

export const tickRefusalMessages: Record<TickRefusal, string> = {
  CHECKS_LEFT: '还有没核对的项目，请逐项打勾',
  NOT_PROOFREAD: '请校对一遍并打勾',
  NOT_READ_ALOUD: '这是重要稿，请诵读一遍并打勾',
}

export const refuseRefusalMessages: Record<RefuseRefusal, string> = {
  UNITS_DO_NOT_REFUSE: '单位只审签或退改，采用不采用由县里定',
}

export const dueRefusalMessages: Record<DueRefusal, string> = {
  DUE_TOO_EARLY: '交稿日期要在今天以后，请重新选',
  DUE_TOO_LATE: '交稿日期太远，请选 60 天以内的日子',
}

export const extendRefusalMessages: Record<ExtendRefusal, string> = {
  ...dueRefusalMessages,
  NOT_RETURNED: '这篇稿件现在不在作者手里，不用改期',
  NOT_YOUR_ROUND: '退改的那一审才能改期',
  NOT_LATER: '新的日期要比原来晚，请重新选',
}

export const revertRefusalMessages: Record<RevertRefusal, string> = {
  NOT_YOUR_DECISION: '只能收回自己的决定',
  NOT_THE_LAST: '后面的人已经接着审了，不能收回',
  TOO_LATE_TO_REVERT: '稿件已经往下走了，不能收回',
}

export const markRefusalMessages: Record<MarkRefusal, string> = {
  NOT_IN_REVIEW: '稿件不在审稿中，不用标重要稿',
}

export const vouchRefusalMessages: Record<VouchRefusal, string> = {
  NOT_ACCEPTED: '终审通过的稿件才需要这一步',
  CHECK_NOT_UNSURE: '内容安全检查没有拿不准，不用人工确认',
  NOT_YOUR_ROUND: '要由终审的同志确认',
  OWN_ARTICLE: decideRefusalMessages.OWN_ARTICLE,
}

export const takeDownRefusalMessages: Record<TakeDownRefusal, string> = {
  NOT_PUBLISHED: '这篇没有发布，不用撤下',
  NOT_YOUR_ROUND: '要由终审的同志撤下',
}
