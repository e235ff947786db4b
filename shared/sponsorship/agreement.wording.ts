import type { AgreementParty, AgreementStatus, PaymentPath } from './agreement.model'
import type { DrawRefusal, SignRefusal } from './agreement.rules'

export const agreementStatusLabels: Record<AgreementStatus, string> = {
  signing: '等各方签字',
  effective: '已生效',
  ended: '已结束',
  cancelled: '已作废',
}

export const agreementPartyLabels: Record<AgreementParty, string> = {
  sponsor: '资助人',
  custodian: '受托机构',
  guardian: '监护人',
}

export const paymentPathLabels: Record<PaymentPath, string> = {
  toSchool: '受托机构拨到学校，监护人签收',
  toGuardian: '受托机构拨到监护人账户，监护人签收',
}

export const agreementPaperTitle = (number: string): string => `三方协议 ${number}`

export const drawRefusalMessages: Record<DrawRefusal, string> = {
  NO_HOLD: '现在没有资助人暂留这个孩子，不能拟协议',
  CONSENT_MISSING: '监护人没有同意“结对后告诉资助人孩子的名字”，请先问监护人',
  TERM_BACKWARDS: '结束日期要晚于开始日期',
  PROGRAMME_CLOSED: '这个项目已经结束，请换一个项目',
}

export const signRefusalMessages: Record<SignRefusal, string> = {
  NOT_SIGNING: '这份协议现在不用签字',
  ALREADY_SIGNED: '您已经签过了',
}

export const cancelRefusalMessages = { NOT_SIGNING: '已生效或已作废的协议不能作废' }
