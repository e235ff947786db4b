import type { AgreementTerms } from './agreement.model'
import { paymentPathLabels } from './agreement.wording'
import type { SchoolStage } from './student.model'
import { needInWords } from './student.wording'
import type { Supplement, SupplementStatus } from './supplement.model'
import {
  type ChangeableTerm,
  changedBetween,
  type SignSupplementRefusal,
  type SupplementRefusal,
} from './supplement.rules'

export const supplementStatusLabels: Record<SupplementStatus, string> = {
  signing: '等各方签字',
  effective: '已生效',
  cancelled: '已作废',
}

const termLabels: Record<ChangeableTerm, string> = {
  help: '资助内容',
  endsOn: '结束日期',
  use: '用途',
  paymentPath: '拨付方式',
  feedback: '反馈',
  ending: '终止',
}

function termInWords(term: ChangeableTerm, terms: AgreementTerms, stage: SchoolStage): string {
  if (term === 'help') return needInWords(terms.help, stage)
  if (term === 'paymentPath') return paymentPathLabels[terms.paymentPath]
  return term === 'endsOn' ? terms.endsOn.replaceAll('-', '.') : terms[term]
}

/** Each change in words: what it was, and what it becomes. */
export const changesInWords = (
  { before, terms }: Pick<Supplement, 'before' | 'terms'>,
  stage: SchoolStage,
): { label: string; from: string; to: string }[] =>
  changedBetween(before, terms).map((term) => ({
    label: termLabels[term],
    from: termInWords(term, before, stage),
    to: termInWords(term, terms, stage),
  }))

export const supplementTitle = ({ position }: Pick<Supplement, 'position'>): string =>
  `补充协议 ${position}`

export const supplementRefusalMessages: Record<SupplementRefusal, string> = {
  NOT_IN_FORCE: '协议现在没有生效，或者已经结束，不能拟补充协议',
  ALREADY_DRAWN: '上一份补充协议还没有签完，请等签完或作废再拟',
  NOTHING_CHANGED: '没有改动，不用拟补充协议',
  TERM_BACKWARDS: '结束日期要晚于开始日期',
  OTHER_HELP: '给钱还是给物不能改，要改请结束后重新结对',
}

export const signSupplementRefusalMessages: Record<SignSupplementRefusal, string> = {
  NOT_SIGNING: '这份补充协议现在不用签字',
  ALREADY_SIGNED: '您已经签过了',
}

export const cancelSupplementRefusalMessages = { NOT_SIGNING: '已生效或已作废的补充协议不能作废' }
