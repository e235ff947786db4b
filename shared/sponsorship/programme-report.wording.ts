import { yuan } from '@shared/kernel/money'
import type { CashSum } from './aid.model'
import { progressInWords } from './programme.wording'
import type { ReportQuarter, ReportRow, ReportStep } from './programme-report.model'
import type { ReportRefusal } from './programme-report.rules'
import { FEWEST_SHOWN } from './statistics.rules'

export const reportStepLabels: Record<ReportStep, string> = {
  promised: '承诺款物',
  received: '受托机构收到',
  delivered: '拨付到学校',
  signed: '监护人签收',
}

export const reportRefusalMessages: Record<ReportRefusal, string> = {
  NOT_BEGUN: '这个季度还没有到，请选以前的季度',
}

export const REPORT_DEFINITION =
  '口径：台账各笔之和，按发生日期计，已冲正的减去；金额为人民币元，物品按件'

export const quarterInWords = ({ year, quarter }: ReportQuarter): string =>
  `${year} 年第 ${quarter} 季度`

export const reportTitle = (programme: string, asked: ReportQuarter): string =>
  `${programme}项目 ${quarterInWords(asked)}进展情况公开`

export const sumInWords = (sum: CashSum): string => `${yuan(sum.amountFen)}，${sum.pieces} 件`

export const TABLE_HEAD = [
  '环节',
  '本季度款（元）',
  '本季度物（件）',
  '累计款（元）',
  '累计物（件）',
]

export const tableRow = ({ step, inQuarter, upToEnd }: ReportRow): string[] => [
  reportStepLabels[step],
  yuan(inQuarter.amountFen).replace(' 元', ''),
  String(inQuarter.pieces),
  yuan(upToEnd.amountFen).replace(' 元', ''),
  String(upToEnd.pieces),
]

const childrenInWords = (children: number, reported: boolean): string => {
  if (reported) return `累计受助学生 ${children} 人（报送数）`
  return children < FEWEST_SHOWN && children > 0
    ? `累计受助学生不足 ${FEWEST_SHOWN} 人`
    : `累计受助学生 ${children} 人`
}

/** The draft that lies ready; the office reads it through and puts its own words where it likes. */
export function draftReport(told: {
  programme: string
  custodian: string
  registrationNumber: string
  plan: string
  budgetFen: number | null
  window: { from: string; until: string }
  rows: readonly ReportRow[]
  children: number
  reported: boolean
}): string {
  const { rows, window } = told
  const of = (step: ReportStep) => rows.find((row) => row.step === step)
  const signed = of('signed')
  const said = (['received', 'delivered', 'signed'] as const).map((step) => {
    const row = of(step)
    return `${reportStepLabels[step]} ${row ? sumInWords(row.inQuarter) : '没有记录'}`
  })
  const progress = progressInWords(signed?.upToEnd.amountFen ?? 0, told.budgetFen)
  const spent = told.budgetFen === null ? progress : `预算执行 ${progress}`
  return [
    `“${told.programme}”项目${told.plan ? `（${told.plan}）` : ''}的款物由${told.custodian}（登记证号 ${told.registrationNumber}）收转。`,
    `${window.from} 至 ${window.until}：${said.join('；')}。`,
    `截至 ${window.until}，${childrenInWords(told.children, told.reported)}，监护人累计签收 ${signed ? sumInWords(signed.upToEnd) : '没有记录'}；${spent}。`,
  ].join('\n')
}
