import { yuan } from '@shared/kernel/money'
import type { PublicCell, StatisticMeasure } from './statistics.model'
import { FEWEST_SHOWN } from './statistics.rules'

export const statisticLabels: Record<StatisticMeasure, string> = {
  children: '受助孩子',
  cash: '签收助学款',
  goods: '签收物品',
  donors: '资助人',
}

/** 口径: printed beside every number. */
export const statisticDefinitions: Record<StatisticMeasure, string> = {
  children: '口径：监护人签收过款物的孩子，一人一年只数一次；没有名册的批次按报送人数',
  cash: '口径：监护人已签收的助学款，已冲正的不算',
  goods: '口径：监护人已签收的物品件数，已冲正的不算',
  donors: '口径：所助孩子已签收的结对资助人，一人一年只数一次；没有结对的捐助不在内',
}

export const amountInWords = (measure: StatisticMeasure, amount: number): string => {
  if (measure === 'cash') return yuan(amount)
  return `${amount.toLocaleString('en-US')} ${measure === 'goods' ? '件' : '人'}`
}

export function cellInWords(measure: StatisticMeasure, cell: PublicCell): string {
  if (cell.kind === 'unknown') return '没有可公布的数'
  if (cell.kind === 'few')
    return measure === 'cash' || measure === 'goods' ? '暂不公布' : `<${FEWEST_SHOWN}`
  return amountInWords(measure, cell.amount)
}

/** 「统计期：2026-01-01 至 2026-09-30」. */
export const windowInWords = (fromOn: string, untilOn: string | null): string =>
  untilOn === null ? `统计期：${fromOn} 起，还没有满一个季度` : `统计期：${fromOn} 至 ${untilOn}`

export const leftOutInWords = (counties: number): string =>
  counties === 0 ? '' : `另有 ${counties} 个县没有可公布的数，不计在内`

export const FEW_IN_WORDS = `不足 ${FEWEST_SHOWN} 人的写“<${FEWEST_SHOWN}”，牵涉不足 ${FEWEST_SHOWN} 人的款物暂不公布；县以上合计只加已公布的数。满一个季度更新一次。`
