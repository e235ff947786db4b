import type { Measure, Post, StaffingClass } from './appointment.model'
import { AHEAD_DAYS, type AppointRefusal, type EndRefusal } from './appointment.rules'
import { differenceToDetail, type Norm } from './staffing.rules'

export const postLabels: Record<Post, string> = {
  honoraryDirector: '名誉主任',
  director: '主任',
  executiveDeputyDirector: '常务副主任',
  deputyDirector: '副主任',
  secretaryGeneral: '秘书长',
  member: '委员',
  groupLeader: '组长',
  executiveDeputyGroupLeader: '常务副组长',
  liaison: '联络员',
}

export const measureLabels: Record<Measure, string> = {
  residents: '驻会老同志人数',
  committees: '关工组织个数',
}

export const staffingClassLabels: Record<StaffingClass, string> = {
  meets: '达标',
  basic: '基本达标',
  below: '不达标',
}

export const appointRefusalMessages: Record<AppointRefusal, string> = {
  CLOSED: '这个关工委已停用或合并，不能任职',
  TOO_FAR_AHEAD: `任职日期最多提前 ${AHEAD_DAYS} 天登记`,
  DIRECTOR_IN_POST: '主任还在任，请先给前任办免职',
}

export const endRefusalMessages: Record<EndRefusal, string> = {
  ALREADY_ENDED: '已经免职，不用再办',
  BEFORE_START: '免职日期早于任职日期，请再看看',
  NOT_YET: '免职日期不能晚于今天',
}

/** 「36 ≠ 明细 37，少 1 人」, or `null` when the printed total agrees with its rows. */
export function declaredInWords(declared: number, detail: number, unit: string): string | null {
  const difference = differenceToDetail(declared, detail)
  if (difference === 0) return null
  const direction = difference < 0 ? '少' : '多'
  return `${declared} ≠ 明细 ${detail}，${direction} ${Math.abs(difference)} ${unit}`
}

/** 「驻会老同志 ≥3 人为达标；2 人且常务副主任在岗为基本达标」. */
export function normInWords(norm: Norm): string {
  const deputy = norm.basicNeedsExecutiveDeputy ? '且常务副主任在岗' : ''
  return `驻会老同志 ≥${norm.meetsResidents} 人为达标；${norm.basicResidents} 人${deputy}为基本达标`
}
