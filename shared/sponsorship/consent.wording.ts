import type { ConsentAnswer, ConsentKind, ConsentMethod, ConsentParty } from './consent.model'
import type { ConsentRefusal } from './consent.rules'

/** Version 1 of the five texts; each says what for, who sees what, and that refusing harms nobody. */
export const consentTexts: Record<ConsentKind, { title: string; text: string; without: string }> = {
  verification: {
    title: '① 核实情况',
    text: '同意村（社区）、学校、乡镇和县关工办查看孩子的申请，上门了解情况。他们每看一次都有记录，您随时能查到是谁看的。',
    without: '不同意，这份申请就不能往下办。',
  },
  anonymousCard: {
    title: '② 匿名信息给资助人看',
    text: '同意把“编号、学段、乡镇、需要的帮助”给核验过的资助人看。没有姓名、学校和照片。',
    without: '不同意，孩子不会出现在待助库里。',
  },
  limitedProfile: {
    title: '③ 结对后告诉资助人孩子的名字',
    text: '签了协议以后，资助人能看到孩子的名（不带姓）和年级。看不到住址、电话和学校。',
    without: '不同意，就不能签三方协议；不影响上学。',
  },
  publicity: {
    title: '④ 公示',
    text: '同意把“编号、姓、学段、乡镇”公示 5 个工作日，到期自动撤下。没有全名、电话和住址。',
    without: '不同意也可以，只在学校和关工委内部用编号公示。',
  },
  media: {
    title: '⑤ 影像和事迹宣传',
    text: '同意在宣传里使用孩子的照片或事迹。每次用之前还会再问您。',
    without: '不同意没有任何影响。',
  },
}

export const consentKindLabels: Record<ConsentKind, string> = {
  verification: '核实情况',
  anonymousCard: '匿名信息给资助人看',
  limitedProfile: '结对后告诉资助人孩子的名字',
  publicity: '公示',
  media: '影像和事迹宣传',
}

export const consentAnswerLabels: Record<ConsentAnswer, string> = {
  given: '同意',
  refused: '不同意',
  revoked: '已收回',
}

export const consentMethodLabels: Record<ConsentMethod, string> = {
  electronic: '手机上签名',
  paper: '纸质签名',
}

export const consentPartyLabels: Record<ConsentParty, string> = {
  guardian: '监护人',
  student: '学生本人',
}

export const consentRefusalMessages: Record<ConsentRefusal, string> = {
  CASE_CLOSED: '这份申请已经结束，不用再填同意书',
  PAPER_ONLY: '您不是监护人，只能上传监护人签过名的纸质同意书',
  STUDENT_TOO_YOUNG: '孩子还不满 14 周岁，由监护人决定就行',
}

export const revokeRefusalMessages = { NOT_GIVEN: '这一项没有同意过，不用收回' }
export const claimRefusalMessages = {
  CODE_WRONG: '关联码或手机号对不上，请向填表的老师再问一次',
}
