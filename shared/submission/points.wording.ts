import { outletLevelLabels } from './adoption.wording'
import type { PointsMode, PointsPeriod, PointsTable, RankedBy } from './points.model'
import type { CloseYearRefusal, SetTableRefusal } from './points.rules'

export const pointsModeLabels: Record<PointsMode, string> = {
  highest: '只计最高一级',
  cumulative: '各家相加',
}

export const periodLabels: Record<PointsPeriod, string> = {
  year: '全年',
  firstHalf: '上半年',
  secondHalf: '下半年',
}

export const rankedByLabels: Record<RankedBy, string> = { unit: '按单位', person: '按署名人' }

/** 「国家级 30 分、省级 20 分、市级 10 分、县级 5 分；一稿多登只计最高一级」 */
export function tableInWords({ mode, points }: PointsTable): string {
  const { nation, province, city, county } = points
  const each = Object.entries({ nation, province, city, county }).map(
    ([level, brought]) => `${outletLevelLabels[level as keyof typeof points]} ${brought} 分`,
  )
  return `${each.join('、')}；一稿多登${pointsModeLabels[mode]}`
}

export const POINTS_DEFINITION =
  '按刊登日期归期，只算关工办核对过的采用；没有采用不记分、不排名，也不下达指标'

export const setTableRefusalMessages: Record<SetTableRefusal, string> = {
  ALREADY_CLOSED: '这一年已经封存，积分办法不能再改',
  LEVELS_OUT_OF_ORDER: '上级刊物的分值不能比下级低，请再核对',
}

export const closeYearRefusalMessages: Record<CloseYearRefusal, string> = {
  ALREADY_CLOSED: '这一年已经封存，不用再封',
  YEAR_NOT_OVER: '这一年还没过完，过完再封存',
  TABLE_NOT_SET: '请关工办先定好这一年的积分办法',
  REPORTS_LEFT: '还有通讯员报来的采用没有核对，请核对完再封存',
  OWN_TABLE: '积分办法是您定的，要由别的同志封存',
}
