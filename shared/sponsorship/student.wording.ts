import { type LookRefusal, MOST_RECORDS_AN_HOUR, type OpenRefusal } from './look.rules'
import type {
  Difficulty,
  EnteredAs,
  GoodsKind,
  Need,
  NeedKind,
  ReadPurpose,
  SchoolStage,
  StudentStatus,
  VerificationLevel,
  VerificationOutcome,
} from './student.model'
import type {
  ApplyRefusal,
  MoveSchoolRefusal,
  SubmitRefusal,
  WithdrawRefusal,
} from './student.rules'
import type { CaseReturn } from './verification.model'
import type { ReturnRefusal, StepRefusal, VisitRefusal } from './verification.rules'
import { viewPurposeLabels } from './view.wording'

export const studentStatusLabels: Record<StudentStatus, string> = {
  draft: '正在填写',
  verifying: '正在核实',
  verified: '核实通过，等公示',
  publicized: '正在公示',
  waiting: '等待资助人',
  matched: '已结对',
  ended: '已结束',
  refused: '未通过',
  withdrawn: '已撤回',
}

export const stageLabels: Record<SchoolStage, string> = {
  primary: '小学',
  juniorHigh: '初中',
  seniorHigh: '高中',
  vocational: '中职',
  university: '大学',
}

export const difficultyLabels: Record<Difficulty, string> = {
  lowIncome: '低保或特困家庭',
  disability: '家中有残疾',
  orphan: '孤儿或无人抚养',
  singleParent: '单亲家庭',
  illness: '家人重病',
  disaster: '受灾或意外',
  martyrFamily: '烈士、优抚家庭',
  leftBehind: '父母长期在外',
}

export const needKindLabels: Record<NeedKind, string> = {
  yearly: '每年一笔',
  oneOff: '一次性',
  goods: '物品',
}

export const goodsLabels: Record<GoodsKind, string> = {
  stationery: '书包文具',
  books: '课外书',
  clothing: '衣服鞋子',
  bedding: '被褥',
  desk: '书桌台灯',
  bicycle: '自行车',
  glasses: '眼镜',
  device: '学习平板',
}

/** 「1,200 元/年，至小学毕业」「一次 1,000 元」「书包文具、书桌台灯」. */
export function needInWords(need: Need, stage: SchoolStage): string {
  if (need.kind === 'goods') return need.goods.map((kind) => goodsLabels[kind]).join('、')
  const amount = (need.amountFen / 100).toLocaleString('en-US')
  return need.kind === 'yearly'
    ? `${amount} 元/年，至${stageLabels[stage]}毕业`
    : `一次 ${amount} 元`
}

export const levelLabels: Record<VerificationLevel, string> = {
  village: '村（社区）核实',
  school: '学校家访',
  township: '乡镇（街道）复核',
  county: '县级审定',
}

export const levelOffices: Record<VerificationLevel, string> = {
  village: '村（社区）',
  school: '学校',
  township: '乡镇（街道）',
  county: '县关工办',
}

export const outcomeLabels: Record<VerificationOutcome, string> = {
  passed: '同意',
  returned: '退回补充',
  refused: '不符合',
}

export const returnLabels: Record<CaseReturn, string> = {
  applicant: '退给填表人补充',
  village: '退到村（社区）',
  school: '退到学校',
  township: '退到乡镇（街道）',
}

export const enteredAsLabels: Record<EnteredAs, string> = {
  guardian: '我是监护人',
  teacher: '我是班主任，替家长填',
  villageClerk: '我是村（社区）干部，替家长填',
}

export const purposeLabels: Record<ReadPurpose, string> = {
  ...viewPurposeLabels,
  fillIn: '填写申请',
  own: '监护人本人查看',
  paired: '资助人查看结对学生',
}

export const applyRefusalMessages: Record<ApplyRefusal, string> = {
  BIRTH_MONTH_WRONG: '出生年月好像不对，请再看看',
  NOT_A_SCHOOL: '没有找到这所学校，请重新选择',
  NOT_A_VILLAGE: '没有找到这个村（社区），请重新选择',
  NOT_YOUR_AREA: '只能替本校、本村的家长填，请重新选择',
  PHONE_DIFFERS: '监护人电话要和您登记的手机号一样，请先到“我的”里登记',
}

export const submitRefusalMessages: Record<SubmitRefusal, string> = {
  NOT_A_DRAFT: '这份申请已经交上去了，不用再交',
  CONSENT_MISSING: '要先由监护人同意“核实情况”，才能提交',
}

export const withdrawRefusalMessages: Record<WithdrawRefusal, string> = {
  GUARDIAN_ONLY: '交上去以后，只有监护人能撤回',
  ALREADY_MATCHED: '已经结对或已结束，要停止请打电话给县关工办',
}

export const stepRefusalMessages: Record<StepRefusal, string> = {
  NOT_UNDER_VERIFICATION: '这份申请现在不在核实中',
  NOT_YOUR_STEP: '这一步由别的单位核实，您可以看，不能办',
  OWN_CASE: '您是这个孩子的监护人，请由别的同志核实',
  CONSENT_MISSING: '监护人收回了“核实情况”的同意，现在不能办理',
  SECOND_STEP: '您已经核实过别的一步，这一步请由另一位同志办',
}

export const openRefusalMessages: Record<OpenRefusal, string> = {
  VERIFICATION_OVER: '核实已经结束，真实姓名和材料不再打开；确实要看，请找县关工办',
}

export const moveSchoolRefusalMessages: Record<MoveSchoolRefusal, string> = {
  CASE_CLOSED: '这份申请已经结束，不用再改学校',
  NOT_A_SCHOOL: '请选本县一所还在办的学校',
  SAME_SCHOOL: '就是现在这所学校，不用改',
}

export const lookRefusalMessages: Record<LookRefusal, string> = {
  NOT_APPROVED: '请先请示负责人，同意以后再打开',
  TOO_MANY_LOOKS: `一小时里最多打开 ${MOST_RECORDS_AN_HOUR} 个孩子的档案，请过一会儿再看；这件事已经报告县里`,
}

export const visitRefusalMessages: Record<VisitRefusal, string> = {
  VISITORS_MISSING: '家访要两个人一起去，请写上两位的姓名',
  VISITORS_ALIKE: '两位家访人不能是同一个人',
}

export const returnRefusalMessages: Record<ReturnRefusal, string> = {
  NOT_AN_EARLIER_STEP: '只能退到前面的步骤',
}

/** Who acts next and by when, as a sentence for the family. */
export function standingInWords(status: StudentStatus, step: VerificationLevel | null): string {
  if (status === 'verifying' && step) {
    return `${levelOffices[step]}正在看，一般 5 个工作日内有结果`
  }
  return standingSentences[status]
}

const standingSentences: Record<StudentStatus, string> = {
  draft: '还没有交上去，请监护人看过同意书后提交',
  verifying: '正在核实，一般 5 个工作日内有结果',
  verified: '核实都通过了，县关工办接着安排公示',
  publicized: '正在公示，没有异议就进入待助库',
  waiting: '在等合适的资助人，有消息马上告诉您',
  matched: '已经和资助人结对，款物到了会请您签收',
  ended: '这次结对已经结束',
  refused: '这次没有通过，有疑问请打电话问县关工办',
  withdrawn: '已经撤回，材料会按规定删除',
}
