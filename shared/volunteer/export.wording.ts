import type { ExportKind, ExportState, ExportVerdict } from './export.model'
import {
  type AskRefusal,
  type DecideRefusal,
  type FetchRefusal,
  MOST_PEOPLE,
  OPEN_HOURS,
} from './export.rules'

export const exportKindLabels: Record<ExportKind, string> = {
  registrationForm: '个人登记表',
  oathRoll: '宣誓名册',
  registerTable: '志愿者汇总表',
}

/** What one gets: on paper or for a spreadsheet program. */
export const exportKindNotes: Record<ExportKind, string> = {
  registrationForm: `PDF，每人一式两份，一次最多 ${MOST_PEOPLE.registrationForm} 人`,
  oathRoll: 'PDF，带签名栏',
  registerTable: `Excel 表，一次最多 ${MOST_PEOPLE.registerTable} 人`,
}

export const exportStateLabels: Record<ExportState, string> = {
  awaiting: '等批准',
  refused: '没有批准',
  open: '可以下载',
  closed: '已过下载时间',
}

export const exportVerdictLabels: Record<ExportVerdict, string> = {
  approved: '批准',
  refused: '不批准',
}

export const askRefusalMessages: Record<AskRefusal, string> = {
  NOBODY: '选的范围里没有人，请换个范围',
  TOO_MANY: `人太多了：登记表一次最多 ${MOST_PEOPLE.registrationForm} 人，名册最多 ${MOST_PEOPLE.oathRoll} 人，汇总表最多 ${MOST_PEOPLE.registerTable} 人，请按村（社区）分开`,
  SAY_WHAT_FOR: '要带完整的手机号和出生日期，请先写明用途',
}

export const decideRefusalMessages: Record<DecideRefusal, string> = {
  YOUR_OWN_EXPORT: '这是您自己申请的导出，要请别的同志批准',
  ALREADY_DECIDED: '这次导出已经有人批过了，请刷新看结果',
  NOTHING_TO_DECIDE: '手机号已经遮住，这次导出不用批准',
}

export const fetchRefusalMessages: Record<FetchRefusal, string> = {
  NOT_APPROVED_YET: '还没有批准，批准后会通知您来下载',
  EXPORT_REFUSED: '这次导出没有批准，不能下载',
  EXPORT_CLOSED: `过了 ${OPEN_HOURS} 小时，文件已经删掉，需要的话请重新导出`,
}
