import type { AllowRefusal, ForbidRefusal, IssueRefusal } from './statement.rules'

/** It is called 证明 only where the organisation may certify (O-10). */
export const statementTitle = (certified: boolean): string =>
  certified ? '志愿服务记录证明' : '服务记录清单'

/** 「2026-0007」. */
export const statementNumberInWords = (year: number, number: number): string =>
  `${year}-${String(number).padStart(4, '0')}`

export const issueRefusalMessages: Record<IssueRefusal, string> = {
  ENDS_BEFORE_IT_BEGINS: '结束日期在开始日期前面，请重新选',
  NOT_OVER_YET: '结束日期还没到，请选今天或以前',
  NOTHING_CONFIRMED: '这段时间没有已确认的业绩，先请社区确认',
}

const OWN_COMMITTEE = '本单位能不能出证明，由上级关工委定'

export const allowRefusalMessages: Record<AllowRefusal, string> = {
  OWN_COMMITTEE,
  MAY_CERTIFY_ALREADY: '这个单位已经可以出证明，不用再办',
}

export const forbidRefusalMessages: Record<ForbidRefusal, string> = {
  OWN_COMMITTEE,
  MAY_NOT_CERTIFY: '这个单位现在只出清单，不用收回',
}
