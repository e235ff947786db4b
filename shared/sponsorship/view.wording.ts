import type { ViewDecision, ViewPurpose, ViewRole } from './view.model'
import {
  type AskRefusal,
  DAYS_TO_OPEN,
  type DecideRefusal,
  type GrantRefusal,
  LONGEST_RIGHT,
  MINUTES_OPEN,
} from './view.rules'

export const viewPurposeLabels: Record<ViewPurpose, string> = {
  verify: '核实情况',
  objection: '处理异议',
  relation: '核实利害关系',
  agreement: '办理协议',
  correction: '更正信息',
}

export const viewDecisionLabels: Record<ViewDecision, string> = {
  approved: '已同意',
  refused: '没有同意',
}

/** Where somebody looks from, beside their name. */
export const viewRoleLabels: Record<ViewRole, string> = {
  villageClerk: '村（社区）',
  schoolVerifier: '学校',
  townshipReviewer: '乡镇（街道）',
  countyOffice: '关工办',
}

export const askRefusalMessages: Record<AskRefusal, string> = {
  ALREADY_ASKED: '您已经请示过了，请等负责人答复',
  MAY_LOOK: '您现在就可以看，不用再请示',
  NO_CHIEF: '这里还没有登记负责人（主任或书记），请系统管理员先登记',
}

export const decideViewRefusalMessages: Record<DecideRefusal, string> = {
  ALREADY_DECIDED: '这次请示已经答复过了',
}

export const grantRefusalMessages: Record<GrantRefusal, string> = {
  NOT_STAFF: '这位同志现在不在这里办理助学，请重新选人',
  TOO_LONG: `长期查看最长 ${LONGEST_RIGHT} 天，到期可以再给`,
  ALREADY_OVER: '到期的日子已经过了，请重新选',
}

export const approvalInWords = `同意后 ${DAYS_TO_OPEN} 天内打开，打开后看 ${MINUTES_OPEN} 分钟`
