import { localDateOf } from '@shared/kernel/local-date'
import type { Road } from './point.model'

const fromWhere: Record<Road['from'], (place: string) => string> = {
  talkBefore: (place) => `从当天上一场“${place}”算`,
  committee: (place) => `从${place}算`,
  lastTalk: (place) => `从上一次讲课的“${place}”算`,
}

/** 「直线约 12 公里，从靖江市关工委算」; unknown is said to be unknown. */
export function roadSentence(road: Road | null): string {
  if (!road) return '还不知道多远，地图上没有标'
  const far = road.km < 1 ? '直线不到 1 公里' : `直线约 ${Math.round(road.km)} 公里`
  return `${far}，${fromWhere[road.from](road.place)}`
}

/** 「12月第 1 场，上限 4 场」, or 本月 when it is this month's. */
export function nthOfMonth(
  { startsAt, talksThisMonth, monthlyLimit }: Load,
  now: Date | string,
): string {
  const month = localDateOf(startsAt).slice(0, 7)
  const which = month === localDateOf(now).slice(0, 7) ? '本月' : `${Number(month.slice(5))}月`
  return `${which}第 ${talksThisMonth + 1} 场，上限 ${monthlyLimit} 场`
}

type Load = { startsAt: string; talksThisMonth: number; monthlyLimit: number }

export const POINT_WRITTEN_WRONG = '写成“纬度, 经度”，如 32.015, 120.268，或者空着'
