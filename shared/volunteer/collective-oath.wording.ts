import type { LocalDate } from '@shared/kernel/local-date'
import type { CollectivePlanRefusal, RecordPastRefusal } from './collective-oath.rules'

export const collectivePlanRefusalMessages: Record<CollectivePlanRefusal, string> = {
  IN_THE_PAST: '仪式时间已经过了，请选今天以后的时间',
  NO_OATH_TEXT: '还没有生效的誓词，请先起草并请主任批准',
  NOBODY_ENROLLED: '名册里还没有在册队员，不用安排',
  ALREADY_PLANNED: '已经安排了一场集体宣誓，办完或取消后再安排',
}

export const recordPastRefusalMessages: Record<RecordPastRefusal, string> = {
  NOT_YET_HELD: '只登记已经举行过的，请核对日期',
  MORE_THAN_INVITED: '到场人数比应到人数多，请核对',
  ALREADY_RECORDED: '这一天的集体宣誓已经登记过了',
}

/** 「逾期 12 天」, 「还有 30 天」, 「就是今天」, or that nobody knows. */
export function dueInWords(dueOn: LocalDate | null, daysLeft: number): string {
  if (dueOn === null) return '上次未填'
  if (daysLeft < 0) return `逾期 ${-daysLeft} 天`
  return daysLeft === 0 ? '就是今天' : `还有 ${daysLeft} 天`
}
