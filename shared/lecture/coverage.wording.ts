import type { TourState } from './coverage.model'
import type { Reached } from './coverage.rules'

export const tourStateLabels: Record<TourState, string> = {
  delivered: '已讲',
  unarchived: '待归档',
  planned: '已约定',
  ordered: '待派单',
}

/** How a school stands this term. */
export const schoolReachedLabels: Record<Reached, string> = { ...tourStateLabels, none: '没去过' }

/** How a lecturer stands this term. */
export const lecturerReachedLabels: Record<Reached, string> = { ...tourStateLabels, none: '没讲过' }

/** What to do next about a school. */
export const schoolNextSteps: Record<Reached, string> = {
  delivered: '已去过，有归档的记录',
  unarchived: '已经开讲，归档以后才算去过',
  planned: '已经约好讲师，等开讲',
  ordered: '已点单，等讲师应单',
  none: '本期还没安排，请打电话商量点一课',
}

/** 「已讲 2 · 已约定 1」; nothing stands as a dash, because 0 would be a count. */
export function countsInWords(counts: Record<TourState, number>): string {
  const words = (Object.keys(tourStateLabels) as TourState[])
    .filter((state) => counts[state] > 0)
    .map((state) => `${tourStateLabels[state]} ${counts[state]} 场`)
  return words.length > 0 ? words.join(' · ') : '没有安排'
}

/** 人次, or that nobody knows yet. */
export const attendancesInWords = (attendances: number | null): string =>
  attendances === null ? '人次未填' : `${attendances} 人次`

export const COVERAGE_DEFINITIONS = {
  schools: '单位：所。有归档讲座的学校 ÷ 辖区全部学校；待归档、已约定的还不算',
  lecturers: '单位：位。有归档讲座的讲师 ÷ 辖区讲师库和外请讲师',
}
