import type { AnnualStatementRefusal } from './annual-statement.rules'

export const annualStatementRefusalMessages: Record<AnnualStatementRefusal, string> = {
  NO_AGREEMENT_THAT_YEAR: '这一年没有生效的协议，请换个年份',
  YEAR_AHEAD: '这一年还没有到，请换个年份',
}

export const annualStatementTitle = (year: number): string => `${year} 年度资助证明`

export const ANNUAL_DEFINITION =
  '口径：款物由受托机构收转，按台账发生日期计，已冲正的不列；合计只算监护人已签收的。孩子只写编号。'
