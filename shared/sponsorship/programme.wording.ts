import { yuan } from '@shared/kernel/money'
import { percent } from '@shared/kernel/ratio.rules'
import type { PartnerKind, ProgrammePlan } from './programme.model'
import type { CloseRefusal, PlanRefusal } from './programme.rules'

export const partnerKindLabels: Record<PartnerKind, string> = {
  womenFederation: '妇联',
  youthLeague: '团委',
  enterprise: '企业',
  other: '其他单位',
}

export const planRefusalMessages: Record<PlanRefusal | 'NAME_TAKEN', string> = {
  NAME_TAKEN: '已经有同名的项目，请换个名称',
  PARTNER_HALF: '合办单位的类型和名称要一起填，或都不填',
  WINDOW_BACKWARDS: '结束日期早于开始日期，请再看看',
}

export const closeRefusalMessages: Record<CloseRefusal, string> = {
  PROGRAMME_CLOSED: '这个项目已经结束',
  UNDERWAY: '还有款物没有签收，签收或冲正后再结束项目',
  AGREEMENTS_IN_FORCE: '还有生效的协议记在这个项目里，先办结协议',
}

/** 「48,000.00 元/96,000.00 元 = 50.0%」; without a budget there is no ratio. */
export const progressInWords = (givenFen: number, budgetFen: number | null): string =>
  budgetFen === null
    ? '没有定预算'
    : `${yuan(givenFen)}/${yuan(budgetFen)} = ${percent(givenFen, budgetFen).toFixed(1)}%`

export const PROGRESS_DEFINITION = '口径：监护人已签收的款 ÷ 预算'

export function planInWords({ partnerKind, partnerName, startsOn, endsOn }: ProgrammePlan): string {
  return [
    partnerKind && `与${partnerName}（${partnerKindLabels[partnerKind]}）合办`,
    (startsOn || endsOn) && `${startsOn ?? '不限'} 至 ${endsOn ?? '不限'}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
