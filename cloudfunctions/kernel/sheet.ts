import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre'
import type { ContentType } from '@shared/account/file.rules'
import { printable } from '@shared/kernel/printable'
import type { ReadLine, SheetColumn, SheetTable } from './sheet.model'
import { harmless, linesIn, withoutQuote } from './sheet-text'

export const XLSX: ContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const edge = { style: 'thin' } as const
const lines = { top: edge, bottom: edge, left: edge, right: edge }
const serif = { name: '宋体', size: 11 }
const middle = { vertical: 'center', wrapText: true } as const
const HEAD_ROWS = 3

/** Write a workbook that prints as it stands: A4 across, the head on every page, 第 x 页 共 y 页. */
export async function writeSheets(tables: readonly SheetTable[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre')
  return writeXlsx({ sheets: tables.map(readable).map(toSheet), defaultFont: serif })
}

/** Whoever wrote a word of it: nothing in the workbook runs, and none of it makes the file unreadable. */
const readable = (table: SheetTable): SheetTable => ({
  ...table,
  title: printable(table.title),
  note: printable(table.note),
  columns: table.columns.map((column) => ({
    ...column,
    label: printable(column.label),
    ...(column.choices && { choices: column.choices.map(printable) }),
  })),
  rows: table.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)),
  ),
})

function toSheet(table: SheetTable): WriteSheet {
  const { columns, rows, emptyRows = 0 } = table
  const last = columns.length - 1
  const blank = Array.from({ length: emptyRows }, () => columns.map(() => ''))
  return {
    name: table.name,
    columns: columns.map(({ width, align = 'center' }) => ({
      width,
      style: { font: serif, border: lines, alignment: { ...middle, horizontal: align } },
    })),
    rows: [
      [table.title],
      [table.note],
      columns.map(({ label }) => label),
      ...rows.map((row) => [...row]),
      ...blank,
    ],
    cells: new Map([
      ...columns.flatMap((_, at) => [
        styled(0, at, at === 0 ? table.title : null, titleStyle),
        styled(1, at, at === 0 ? table.note : null, noteStyle),
      ]),
      ...columns.map(({ label }, at) => styled(2, at, label, headStyle)),
    ]),
    merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: last })),
    rowDefs: new Map([
      [0, { height: 30 }],
      [1, { height: 20 }],
      [2, { height: 26 }],
      ...tallRows(table),
    ]),
    freezePane: { rows: HEAD_ROWS },
    dataValidations: columns.flatMap((column, at) =>
      validation(column, columnLetter(at), HEAD_ROWS + Math.max(rows.length + emptyRows, 1)),
    ),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${HEAD_ROWS}`,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: `&L${table.note.slice(0, LONGEST_FOOT).replaceAll('&', '&&')}&R第 &P 页 共 &N 页`,
    },
  }
}

/** A foot of more than 255 characters makes the sheet unreadable, and each & counts twice. */
const LONGEST_FOOT = 110

const LINE_HEIGHT = 15

/** Office programs do not make room for a second line by themselves when they open a file. */
const tallRows = ({ columns, rows }: SheetTable): [number, { height: number }][] =>
  rows.flatMap((row, at) => {
    const lines = Math.max(
      ...columns.map(({ width }, column) => linesIn(String(row[column] ?? ''), width)),
    )
    return lines > 1 ? [[HEAD_ROWS + at, { height: lines * LINE_HEIGHT }]] : []
  })

const LONGEST_HINT = 250

/** The drop-down list warns and lets other words pass: what they mean is judged when they are read. */
function validation(column: SheetColumn, letter: string, lastRow: number): DataValidation[] {
  const { choices, choicesFrom, hint, label } = column
  if (!choices && !choicesFrom && !hint) return []
  const list = choicesFrom
    ? { formula1: `'${choicesFrom.sheet}'!$A$${HEAD_ROWS + 1}:$A$${HEAD_ROWS + choicesFrom.count}` }
    : { values: [...(choices ?? [])] }
  return [
    {
      range: `${letter}${HEAD_ROWS + 1}:${letter}${lastRow}`,
      allowBlank: true,
      ...(choices || choicesFrom
        ? {
            ...list,
            type: 'list',
            showErrorMessage: true,
            errorTitle: label,
            errorMessage: '下拉里没有这个词，请再看看',
            errorStyle: 'warning',
          }
        : { type: 'textLength', operator: 'lessThan', formula1: '1000' }),
      ...(hint && {
        showInputMessage: true,
        inputTitle: label,
        inputMessage: hint.slice(0, LONGEST_HINT),
      }),
    },
  ]
}

const styled = (row: number, at: number, value: CellValue, style: CellStyle) =>
  [`${row},${at}`, { value, style }] as const

const titleStyle: CellStyle = {
  font: { name: '黑体', size: 18, bold: true },
  alignment: { ...middle, horizontal: 'center' },
}
const noteStyle: CellStyle = { font: serif, alignment: { ...middle, horizontal: 'left' } }
const headStyle: CellStyle = {
  font: { name: '黑体', size: 11, bold: true },
  border: lines,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2F2F2' } },
  alignment: { ...middle, horizontal: 'center' },
}

const columnLetter = (at: number): string =>
  at < 26
    ? String.fromCharCode(65 + at)
    : `${columnLetter(Math.floor(at / 26) - 1)}${columnLetter(at % 26)}`

/** Read the first sheet line by line, never the whole of it at once; empty lines are passed over. */
export async function* readLines(bytes: Uint8Array): AsyncGenerator<ReadLine> {
  const { streamXlsxRows } = await import('hucre')
  for await (const { index, values } of streamXlsxRows(bytes)) {
    const cells = values.map(asRead)
    if (cells.some((cell) => cell !== '')) yield { row: index + 1, cells }
  }
}

/** A day is written as a day; a number as its digits; a formula as what it last showed. */
function asRead(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return withoutQuote(String(value).trim())
}
