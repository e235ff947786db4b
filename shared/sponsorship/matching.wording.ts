import type {
  DropReason,
  MatchFacts,
  PriorityClass,
  ProposalStatus,
  SuggestionStatus,
  UnservedReason,
} from './matching.model'
import type { ProposeRefusal, PublishRefusal } from './matching.rules'
import { stageLabels } from './student.wording'

/** For the office only. */
export const priorityClassLabels: Record<PriorityClass, string> = {
  returned: '原资助人退出，先安排',
  first: '第一优先',
  second: '第二优先',
  third: '第三优先',
}

export const priorityClassRules: Record<PriorityClass, string> = {
  returned: '原来的资助人退出，回到待助库',
  first: '孤儿、重病或受灾，或者已等满 180 天',
  second: '两项以上困难，或者已等满 90 天',
  third: '其他核实通过的学生',
}

export const proposalStatusLabels: Record<ProposalStatus, string> = {
  open: '等您逐对确认',
  published: '已推荐给资助人',
  withdrawn: '已作废',
}

export const suggestionStatusLabels: Record<SuggestionStatus, string> = {
  proposed: '还没有看',
  confirmed: '已确认',
  setAside: '不采用',
  dropped: '已不成立',
  suggested: '已推荐，等资助人看',
  taken: '资助人已暂留',
  declined: '资助人这次不选',
  overtaken: '别的资助人先选了',
  lapsed: '推荐已到期',
}

export const dropReasonLabels: Record<DropReason, string> = {
  withdrawn: '整份建议作废了',
  notWaiting: '学生已不在待助库',
  consentGone: '监护人收回了同意',
  held: '学生已被暂留',
  sponsorGone: '资助人现在不能资助',
  related: '利害关系要先核实',
  changed: '资助人改了意愿，不再相符',
  placesFull: '资助人的名额满了',
}

export const unservedReasonLabels: Record<UnservedReason, string> = {
  noFit: '没有相符的资助人',
  placesFull: '相符的名额已经排满',
  nextRun: '这次排不下，下次先排',
}

export const proposeRefusalMessages: Record<ProposeRefusal, string> = {
  PROPOSAL_OPEN: '还有一份建议没有办完，请先发布或作废',
  NOBODY_WAITS: '待助库里现在没有可以推荐的孩子',
  NOBODY_OFFERS: '还没有资助人填写意愿，或者名额都满了',
}

export const decideRefusalMessages = { NOT_OPEN: '这一对已经处理过了，请刷新看看' }

export const publishRefusalMessages: Record<PublishRefusal | 'NOT_OPTIMAL', string> = {
  NOT_OPEN: '这份建议已经发布或作废了',
  UNDECIDED: '还有没看的，请逐对确认或不采用',
  NOTHING_CONFIRMED: '没有确认的，请至少确认一对，或作废重排',
  NOT_OPTIMAL: '复核没有通过：存下的结果被改动过，请作废重排',
}

export const withdrawProposalRefusalMessages = { NOT_OPEN: publishRefusalMessages.NOT_OPEN }
export const declineRefusalMessages = { NO_LONGER_OPEN: '这个推荐已经结束了' }

/** 「因为同县、小学、金额相符、能帮到毕业、等待 120 天」. */
export function reasonsInWords(facts: MatchFacts): string {
  const said = [
    facts.namedTownship ? '在选定的乡镇' : '同县',
    stageLabels[facts.stage],
    facts.needKind === 'goods' ? '愿意给物品' : '金额相符',
    ...(facts.toTheEnd ? ['能帮到毕业'] : []),
    `等待 ${facts.waitingDays} 天`,
  ]
  return `因为${said.join('、')}`
}
