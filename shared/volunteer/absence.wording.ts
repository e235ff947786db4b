import type { AwayReason } from './absence.model'
import { type AbsenceRefusal, LONGEST_ABSENCE_DAYS } from './absence.rules'

export const awayReasonLabels: Record<AwayReason, string> = {
  winterSouth: '到南方过冬',
  children: '住外地孩子家',
  cityCare: '进城养老',
  schooling: '陪孙辈读书',
  work: '再就业',
  illness: '外出看病',
  other: '其他原因',
}

export const absenceRefusalMessages: Record<AbsenceRefusal, string> = {
  BACK_BEFORE_GOING: '回来的日子要在出门之后，请再选一次',
  BACK_IN_THE_PAST: '回来的日子要在今天以后，请再选一次',
  AWAY_TOO_LONG: `一次最多登记 ${LONGEST_ABSENCE_DAYS} 天，到时可以再延长`,
}

export const AWAY_ALREADY = {
  AWAY_ALREADY: '已经登记了外出，先点“我回来了”，再重新登记',
}

export const NOT_AWAY = { NOT_AWAY: '没有登记外出，不用再报回来' }
