import type { ArrivalWay } from './check-in.model'
import type { CheckInRefusal, CodeRefusal } from './check-in.rules'

export const arrivalWayLabels: Record<ArrivalWay, string> = {
  scanned: '扫码签到',
  listed: '现场登记',
}

export const admitRefusalMessages: Record<CheckInRefusal, string> = {
  NOT_HELD: '这场讲座没有约定或已办结，不能签到',
  TOO_EARLY: '开讲前 30 分钟起签到',
  TOO_LATE: '讲座结束已超过 30 分钟，不再签到',
  NO_SEAT: '这个座位已退或还在候补，请先问现场工作人员',
  ALREADY_HERE: '已经签到过了',
}

export const checkInRefusalMessages: Record<CheckInRefusal | CodeRefusal, string> = {
  ...admitRefusalMessages,
  CODE_OLD: '二维码已经换了，请再扫一次会场的屏幕',
}
