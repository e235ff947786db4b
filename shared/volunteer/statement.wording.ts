import type { IssueRefusal } from './statement.rules'

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
