import type { LocalDate } from '@shared/kernel/local-date'
import type { BriefingFormat, BriefingNumbers, BriefingStatus } from './briefing.model'
import type { CompileRefusal, IssueRefusal } from './briefing.rules'

export const briefingStatusLabels: Record<BriefingStatus, string> = {
  compiling: '正在编',
  issued: '已签发',
}

export const briefingFormatLabels: Record<BriefingFormat, string> = {
  pdf: 'PDF（打印用）',
  word: 'Word（编辑用）',
}

export const NOT_ISSUED_YET = '这期还没有签发，签发后才能下载'

/** 「2024年第4期·总第522期」 (S3). */
export const numbersInWords = ({ year, issueNumber, serialNumber }: BriefingNumbers): string =>
  `${year}年第${issueNumber}期·总第${serialNumber}期`

/** 「2024年1月16日」, as it stands at the right below the masthead (S3). */
export const issueDayInWords = (day: LocalDate): string =>
  day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

/** 「（黑河市爱辉区关工委 供稿）」 (S3). */
export const suppliedInWords = (suppliedBy: string): string => `（${suppliedBy} 供稿）`

export const issueRefusalMessages: Record<IssueRefusal, string> = {
  ALREADY_ISSUED: '这期已经签发，不能再改',
  NOTHING_IN_IT: '这期还没有稿件，请先选稿',
  OWN_COMPILATION: '自己编的简报，要由别的领导签发',
  ARTICLE_TAKEN_DOWN: '选好的稿件里有一篇已经撤下，请关工办改选稿后再签发',
  YEAR_BEHIND: '上一期的年份比今年还晚，请先核对刊号',
}

export const compileRefusalMessages: Record<CompileRefusal, string> = {
  SERIES_NOT_OPEN: '还没有定刊名和上一期的期号，请先填写',
  NOT_PUBLISHED: '选的稿件里有没发布或不归本县的，请刷新再选',
  ALREADY_PICKED: '选的稿件里有已经进过简报的，请刷新再选',
}

export const SERIES_ALREADY_OPEN = '刊名和期号已经定过，不用再填'
