import { type firstTimeRefusalMessages, submitRefusalMessages } from './application.wording'
import type { EnteredAs } from './entry.model'
import { type ClaimRefusal, type EntryRefusal, PROOF_HOURS } from './entry.rules'

export const enteredAsLabels: Record<EnteredAs, string> = {
  clerk: '村（社区）代填',
  child: '家人代填',
}

const { SIGNATURE_MISSING: _, ...submitMessages } = submitRefusalMessages

export const entryRefusalMessages: Record<EntryRefusal, string> = {
  ...submitMessages,
  PAPER_MISSING: '请拍一张本人签过字的纸质登记表',
  ELDER_SIGNATURE_MISSING: '请把手机交给老人，让老人自己签名',
  NOT_YOUR_VILLAGE: '只能替本村（社区）的老同志代填，请核对住址',
}

export const enteredTwiceMessages = {
  ALREADY_APPLIED: '这位老同志已经报过名了，不用再填',
  ALREADY_A_VOLUNTEER: '这位老同志已经通过审定，不用再报名',
} satisfies typeof firstTimeRefusalMessages

export const claimRefusalMessages: Record<ClaimRefusal, string> = {
  PHONE_NOT_PROVEN: `请先用微信核对手机号，核对后 ${PROOF_HOURS} 小时内有效`,
  NOTHING_TO_CLAIM: '没有找到这个姓名和手机号的登记，请问村（社区）填的是哪个手机号',
  SEVERAL_RECORDS: '这个姓名和手机号登记了不止一份，请打电话给村（社区）办理',
  ALREADY_ONE_OF_YOURS: '您自己已经报过名，代填的这份请打电话给村（社区）处理',
  YOU_DECIDED_IT: '这份报名是您审的，要请别的同志来办',
}
