import type { CorrectionAnswer } from './correction.model'
import {
  type AskCorrectionRefusal,
  type CorrectRefusal,
  type Fact,
  WORKING_DAYS_TO_ANSWER,
} from './correction.rules'
import { applyRefusalMessages } from './student.wording'

export const factLabels: Record<Fact, string> = {
  name: '学生姓名',
  birthMonth: '出生年月',
  grade: '年级',
  guardianName: '监护人姓名',
  guardianPhone: '监护人电话',
}

export const correctionAnswerLabels: Record<CorrectionAnswer, string> = {
  corrected: '改好了',
  refused: '没有改',
}

export const answerTimeInWords = `县关工办 ${WORKING_DAYS_TO_ANSWER} 个工作日内答复，不改会写明原因`

export const askCorrectionRefusalMessages: Record<AskCorrectionRefusal, string> = {
  CASE_CLOSED: '这份申请已经结束，资料会按期删除，不用再改',
  ALREADY_ASKED: '上一次的请求还在等答复，有补充请打电话给县关工办',
}

export const correctRefusalMessages: Record<CorrectRefusal, string> = {
  CASE_CLOSED: askCorrectionRefusalMessages.CASE_CLOSED,
  NOTHING_CHANGED: '没有改动，请先改好再保存',
  BIRTH_MONTH_WRONG: applyRefusalMessages.BIRTH_MONTH_WRONG,
  GUARDIAN_SAME: '换监护人时，姓名和电话都要改成新监护人的；只改一样请不要选“换了监护人”',
  AGREEMENT_SIGNING: '三方协议正等着签字，请先作废协议，再换监护人',
}

export const answerCorrectionRefusalMessages = { ANSWERED: '这次请求已经答复过了' }
