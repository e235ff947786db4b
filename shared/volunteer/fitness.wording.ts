import { type FitnessRefusal, NO_FIELD_WORK_FROM_AGE } from './fitness.rules'

export const fitnessRefusalMessages: Record<FitnessRefusal, string> = {
  TOO_OLD_FOR_FIELD_WORK: `满 ${NO_FIELD_WORK_FROM_AGE} 周岁，不派外出的活动`,
  AGE_UNKNOWN: '出生日期没有填，先补上再派外出的活动',
  CHECK_DUE: '今年的健康自查还没有做',
  NOT_WELL_ENOUGH: '本人说不宜劳累',
  CANNOT_WALK_FAR: '本人说走不了远路',
  NO_EMERGENCY_CONTACT: '没有紧急联系人',
  NOT_INSURED: '有风险的活动要先上保险，登记保险单号',
}

export const insuranceRefusalMessages = {
  ENDS_BEFORE_IT_STARTS: '保险结束的日子要在开始之后',
  HAS_ENDED: '这份保险已经过期，请登记新的',
  ALREADY_RECORDED: '这个保险单号已经登记过了',
}

export const NOT_A_MEMBER = { NOT_A_MEMBER: '在册的队员才用做健康自查' }
