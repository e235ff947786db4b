import type { SchoolYear } from './review.model'
import type { ReviewRefusal } from './review.rules'

export const schoolYearInWords = (year: SchoolYear): string => `${year}—${year + 1} 学年`

export const PAUSED_IN_WORDS = '学年复核还没有做完，款物先停一停。请找县关工办'

export const reviewRefusalMessages: Record<ReviewRefusal, string> = {
  NOT_IN_FORCE: '这份协议现在没有生效',
  NOT_DUE: '这份协议是这个学年才签的，明年九月再复核',
  ALREADY_REVIEWED: '这个学年已经复核过了',
  AMOUNT_RAISED: '不能比协议写的多。要加钱，请在协议页拟补充协议，三方签字',
  AMOUNT_MISSING: '请填写这个学年的金额',
}
