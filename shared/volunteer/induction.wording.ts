import type { InductionEntry, InductionKind } from './induction.model'
import type { InductionGap, RecordInductionRefusal } from './induction.rules'

export const inductionKindLabels: Record<InductionKind, string> = {
  training: '岗前培训',
  check: '准入查询',
  waiver: '免训',
}

export const inductionGapLabels: Record<InductionGap, string> = {
  NOT_TRAINED: '未培训',
  NOT_CHECKED: '未查询',
  CHECK_EXPIRED: '查询过期',
}

export const recordInductionRefusalMessages: Record<RecordInductionRefusal, string> = {
  NOT_YET_HELD: '只登记已经做过的，请核对日期',
  TITLE_MISSING: '请填写培训名称',
}

/** 「2025-03-01 未成年人保护培训」. */
export const trainingInWords = ({
  happenedOn,
  title,
  coversProtection,
}: Pick<InductionEntry, 'happenedOn' | 'title' | 'coversProtection'>): string =>
  `${happenedOn} ${title ?? ''}${coversProtection ? '（含未成年人保护）' : ''}`
