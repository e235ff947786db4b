import type { Honour } from './honour.model'
import type { RecordHonourRefusal, WithdrawHonourRefusal } from './honour.rules'

const OWN_HONOUR = '自己的表彰要请别的同志登记'

export const recordHonourRefusalMessages: Record<RecordHonourRefusal, string> = {
  OWN_HONOUR,
  NOT_AWARDED_YET: '表彰日期还没到，请核对日期',
  WRITTEN_DOWN_ALREADY: '这项表彰已经登记过了，不用再登',
}

export const withdrawHonourRefusalMessages: Record<WithdrawHonourRefusal, string> = {
  OWN_HONOUR,
  WITHDRAWN_ALREADY: '这项表彰已经撤下了',
}

/** 「2024-10-01 优秀五老志愿者（江北区关工委）」. */
export const honourInWords = ({ awardedOn, title, issuer }: Honour): string =>
  `${awardedOn} ${title}（${issuer}）`
