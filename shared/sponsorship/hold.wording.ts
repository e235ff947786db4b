import type { HoldStatus } from './hold.model'
import type { ExtendRefusal, HoldRefusal } from './hold.rules'

export const holdStatusLabels: Record<HoldStatus, string> = {
  active: '暂留中',
  released: '已放回',
  expired: '已到期',
  matched: '已结对',
}

export const holdRefusalMessages: Record<HoldRefusal, string> = {
  NOT_VERIFIED: '您的资助人登记还没有核验好，请等县关工办的消息',
  TOO_MANY_HOLDS: '您已经暂留了 3 个孩子，请先办好或放回一个',
  RELATION_UNCLEAR: '这个孩子要先由乡镇关工委核实利害关系，可以请他们核实，也可以先看看别的孩子',
  RELATED: '乡镇关工委核实过，您和这个孩子不能结对，请看看别的孩子',
  ALREADY_HELD: '刚刚有别的资助人选了这个孩子，谢谢您，请看看别的孩子',
}

export const extendRefusalMessages: Record<ExtendRefusal, string> = {
  NO_LONGER_HELD: '暂留已经到期或放回了',
  ALREADY_EXTENDED: '只能延长一次，请尽快和县关工办办协议',
}

export const releaseRefusalMessages = { NO_LONGER_HELD: extendRefusalMessages.NO_LONGER_HELD }
