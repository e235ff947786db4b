import type { NoticeAudience, NoticeStatus, ObjectionStatus } from './publicity.model'
import type { PostRefusal } from './publicity.rules'

export const noticeAudienceLabels: Record<NoticeAudience, string> = {
  everyone: '对外公示',
  staff: '内部公示（只有编号）',
}

export const noticeStatusLabels: Record<NoticeStatus, string> = {
  posted: '公示中',
  expired: '公示期满，已撤下',
  takenDown: '已提前撤下',
}

export const objectionStatusLabels: Record<ObjectionStatus, string> = {
  open: '正在处理',
  upheld: '异议成立，重新核实',
  dismissed: '经查不成立',
}

export const postRefusalMessages: Record<PostRefusal, string> = {
  NOT_VERIFIED: '要等各级核实都通过了才能公示',
  CONSENT_MISSING: '监护人收回了“核实情况”的同意，现在不能办理',
  DUPLICATE_UNDECIDED: '这份申请可能和另一份重复，请先在“可能重复”里写下决定',
}

export const takeDownRefusalMessages = { NOT_POSTED: '公示已经撤下了' }
export const concludeRefusalMessages = { ALREADY_CONCLUDED: '这条异议已经处理过了' }
