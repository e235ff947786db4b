import { yuan } from '@shared/kernel/money'
import type { AidKind, AidPortion, AidStage, ProgrammeKind, ProgrammeStatus } from './aid.model'
import type { MoveRefusal, ReverseRefusal } from './aid.rules'
import { PAUSED_IN_WORDS } from './review.wording'

export const aidKindLabels: Record<AidKind, string> = { cash: '款', goods: '物' }

export const aidStageLabels: Record<AidStage, string> = {
  pending: '待拨付',
  atCustodian: '已到机构',
  atSchool: '已到学校',
  signed: '监护人已签收',
}

export const programmeKindLabels: Record<ProgrammeKind, string> = {
  fixed: '固定性',
  temporary: '临时性',
  directed: '定向性',
}

export const programmeStatusLabels: Record<ProgrammeStatus, string> = {
  open: '进行中',
  closed: '已结束',
}

export const moveRefusalMessages: Record<MoveRefusal | 'PAUSED', string> = {
  PAUSED: PAUSED_IN_WORDS,
  NOT_THERE: '这一步没有这么多款物可转，请核对台账',
  RECEIPT_MISSING: '请填写受托机构开的票据号',
  SIGNATURE_MISSING: '要由监护人签名',
  OTHER_KIND: '这笔是款还是物和前面不一样，请核对',
}

export const reverseRefusalMessages: Record<ReverseRefusal, string> = {
  ALREADY_REVERSED: '这一笔已经冲正过了',
  IS_A_REVERSAL: '冲正的记录不能再冲正',
  MOVED_ON: '款物已经转到下一步，请先冲正后面的一笔',
}

export const promiseRefusalMessages = {
  PAUSED: PAUSED_IN_WORDS,
  PROGRAMME_CLOSED: '这个项目已经结束，不能再记',
  NO_AGREEMENT: '协议还没有生效，不能记到这个孩子名下',
}

export const portionInWords = (portion: AidPortion): string =>
  portion.kind === 'cash'
    ? yuan(portion.amountFen)
    : `${portion.goodsName} ${portion.quantity} ${portion.unit}（${portion.estimatedFen > 0 ? `估值 ${yuan(portion.estimatedFen)}` : '未估值'}）`
