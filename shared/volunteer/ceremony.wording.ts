import type { Attendance, CeremonyKind, CeremonyStatus } from './ceremony.model'
import {
  CHECK_IN_ENDS_MINUTES_AFTER,
  CHECK_IN_OPENS_MINUTES_BEFORE,
  type CheckInRefusal,
  type CloseRefusal,
  MOST_PHOTOS,
  type PhotoRefusal,
  type PlanRefusal,
} from './ceremony.rules'
import type { MakeUpRefusal } from './make-up.rules'

export const ceremonyStatusLabels: Record<CeremonyStatus, string> = {
  planned: '待举行',
  closed: '已结束',
  cancelled: '已取消',
}

export const attendanceLabels: Record<Attendance, string> = {
  invited: '未到',
  present: '已到',
  sworn: '已宣誓',
  absent: '缺席',
  released: '仪式取消',
  madeUp: '已补誓',
}

export const ceremonyKindLabels: Record<CeremonyKind, string> = {
  joining: '入队宣誓',
  collective: '集体宣誓',
}

export const makeUpRefusalMessages: Record<MakeUpRefusal, string> = {
  CEREMONY_NOT_CLOSED: '仪式还没结束，请先在名单里点名',
  WAS_NOT_ABSENT: '名单上这位同志没有缺席，不用补誓',
  NO_LONGER_WAITING: '这位同志已经宣誓，或已在别的仪式里，不用补誓',
  UNDERTAKING_WITHDRAWN: '本人收回了承诺，要先在“我的承诺”里重新同意',
  BEFORE_THE_CEREMONY: '补誓的日期早于仪式，请核对',
  NOT_YET_SWORN: '只登记已经补过的，请核对日期',
  WITNESS_IS_NOT_ANOTHER: '宣誓人、领誓人、见证人要是三位不同的人',
}

export const planRefusalMessages: Record<PlanRefusal, string> = {
  IN_THE_PAST: '仪式时间已经过了，请选今天以后的时间',
  NO_OATH_TEXT: '还没有生效的誓词，请先起草并请主任批准',
  NOT_AWAITING_OATH: '名单里有人已经宣誓，或已在别的仪式里，请刷新后重新选',
}

export const checkInRefusalMessages: Record<CheckInRefusal, string> = {
  CEREMONY_OVER: '这场仪式已经结束或取消',
  NOT_OPEN_YET: `开始前 ${CHECK_IN_OPENS_MINUTES_BEFORE} 分钟才能签到，请稍等`,
  UNDERTAKING_WITHDRAWN: '承诺已收回，要先在“我的承诺”里重新同意，才能宣誓',
  CHECK_IN_ENDED: `开始 ${CHECK_IN_ENDS_MINUTES_AFTER / 60} 小时后不能自己签到了，请找现场的同志`,
  WRONG_CODE: '签到码不对，请看会场大屏幕上的 4 位数字',
}

export const photoRefusalMessages: Record<PhotoRefusal, string> = {
  CEREMONY_CANCELLED: '这场仪式已经取消，不用传照片',
  NOT_A_PHOTO: '照片没有传上来，请重新选一张',
  ENOUGH_PHOTOS: `最多 ${MOST_PHOTOS} 张，已经够了`,
}

export const closeRefusalMessages: Record<CloseRefusal, string> = {
  CEREMONY_OVER: '这场仪式已经结束或取消，不用再办',
  NOT_STARTED_YET: '仪式还没到开始的时间，不能结束',
  NOBODY_PRESENT: '还没有人签到，请先点名',
}
