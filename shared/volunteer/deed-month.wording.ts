import type { Month } from './deed-month.model'
import type { LockRefusal, ReopenRefusal } from './deed-month.rules'

/** 「2026年3月」. */
export const monthInWords = (month: Month): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5))}月`

export const lockRefusalMessages: Record<LockRefusal, string> = {
  NOT_OVER_YET: '这个月还没过完，下个月再锁定',
  CLAIMS_WAITING: '还有申报没有确认，请先办完再锁定',
  ALREADY_LOCKED: '这个月已经锁定了',
}

export const reopenRefusalMessages: Record<ReopenRefusal, string> = {
  NOT_LOCKED: '这个月没有锁定，不用重新打开',
}
