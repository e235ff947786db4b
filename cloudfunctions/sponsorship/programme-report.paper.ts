import type { PaperFormat } from '@cloud/kernel/kept-papers'
import { printPaper } from '@cloud/kernel/paper'
import { printable } from '@shared/kernel/printable'
import type { ProgrammeReport } from '@shared/sponsorship/programme-report.model'
import {
  REPORT_DEFINITION,
  reportTitle,
  TABLE_HEAD,
  tableRow,
} from '@shared/sponsorship/programme-report.wording'

type How = { watermark: string; at: Date }

/** 慈善法 §79: the same title, words and table in both formats. */
export const printReportAs: Record<
  PaperFormat,
  (report: ProgrammeReport, how: How) => Promise<Uint8Array>
> = { pdf, word }

async function pdf(report: ProgrammeReport, how: How): Promise<Uint8Array> {
  const title = reportTitle(report.programme, report.quarter)
  const shares = [0.24, 0.19, 0.19, 0.19, 0.19]
  return printPaper({
    title,
    ...how,
    sheets: [
      {
        title,
        left: `${report.custodian}（登记证号 ${report.registrationNumber}）`,
        right: `${report.fromOn} 至 ${report.untilOn}`,
        blocks: [
          ...report.text.split('\n').map((text) => ({ kind: 'text' as const, text })),
          { kind: 'space', heightMm: 4 },
          {
            kind: 'table',
            columns: TABLE_HEAD.map((label, at) => ({ label, share: shares[at] ?? 0 })),
            rows: report.rows.map(tableRow),
          },
          { kind: 'space', heightMm: 2 },
          { kind: 'text', text: REPORT_DEFINITION },
        ],
      },
    ],
  })
}

/** Word measures letters in half points. */
const BODY = 28

async function word(report: ProgrammeReport): Promise<Uint8Array> {
  const docx = await import('docx')
  const { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = docx
  const title = printable(reportTitle(report.programme, report.quarter))
  const run = (text: string, size = BODY) =>
    new TextRun({ text: printable(text), size, font: '仿宋' })
  const row = (cells: readonly string[]) =>
    new TableRow({
      children: cells.map(
        (text) =>
          new TableCell({
            children: [
              new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, 21)] }),
            ],
          }),
      ),
    })
  const document = new Document({
    title,
    creator: printable(report.custodian),
    sections: [
      {
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, children: [run(title, 36)] }),
          ...report.text.split('\n').map(
            (text) =>
              new Paragraph({
                alignment: AlignmentType.JUSTIFIED,
                indent: { firstLine: 560 },
                spacing: { line: 360 },
                children: [run(text)],
              }),
          ),
          new Table({
            width: { size: 100, type: docx.WidthType.PERCENTAGE },
            rows: [row(TABLE_HEAD), ...report.rows.map((one) => row(tableRow(one)))],
          }),
          new Paragraph({ spacing: { before: 120 }, children: [run(REPORT_DEFINITION, 21)] }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
