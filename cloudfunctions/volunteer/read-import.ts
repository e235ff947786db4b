import { readLines } from '@cloud/kernel/sheet'
import type { ReadLine } from '@cloud/kernel/sheet.model'
import { holds } from '@shared/account/account.rules'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import { ImportColumn as Columns, type ImportColumn } from '@shared/volunteer/import.model'
import {
  asWord,
  IMPORTERS,
  type JudgedLine,
  judgeLine,
  LINES_A_STEP,
  MOST_LINES,
  type ReadRefusal,
} from '@shared/volunteer/import.rules'
import {
  importColumnAliases,
  importColumnLabels,
  registerWords,
} from '@shared/volunteer/import.wording'
import {
  findImport,
  insertLines,
  listVillages,
  lockBrought,
  markTwins,
  saveProgress,
} from './import.store'
import { signedIn } from './procedures'

/** Read and judge the next lines of a sheet. Nothing is entered. */
export const readImport = signedIn.import.read.handler(
  async ({ input: { importId }, context: { db, actor, now, files }, errors }) => {
    const brought = await lockBrought(db, importId)
    if (!brought || !holds(actor, IMPORTERS, brought.path)) throw errors.NOT_FOUND()
    if (brought.status !== 'reading') return findImport(db, importId)

    const bytes = await files.read(brought.ref, brought.byteSize)
    const step = await nextLines(bytes, brought.lastRow)
    if (typeof step === 'string') throw errors[step]()
    const linesRead = brought.linesRead + step.lines.length
    if (linesRead > MOST_LINES) throw errors.TOO_MANY_LINES()
    if (linesRead === 0) throw errors.NO_LINES()

    const { villages } = await listVillages(db, brought.path)
    const facts = { today: localDateOf(now()), villages, words: registerWords }
    const judged: (JudgedLine<CommitteeId> & { row: number })[] = step.lines.map((line) => ({
      ...judgeLine(step.cellsOf(line), facts),
      row: line.row,
    }))
    await insertLines(db, importId, judged)
    const lastRow = step.lines.at(-1)?.row ?? brought.lastRow
    const status = step.isLast ? 'checked' : 'reading'
    if (step.isLast) await markTwins(db, importId)
    await saveProgress(db, importId, { status, linesRead, lastRow })

    return findImport(db, importId)
  },
)

const HEAD_WITHIN = 10
const FEWEST_COLUMNS = 2

type Step = {
  lines: ReadLine[]
  isLast: boolean
  cellsOf: (line: ReadLine) => Partial<Record<ImportColumn, string>>
}

/** The lines after `lastRow`, at most one step of them. */
async function nextLines(bytes: Uint8Array, lastRow: number): Promise<Step | ReadRefusal> {
  let columns: (ImportColumn | undefined)[] | null = null
  const lines: ReadLine[] = []
  let looked = 0
  try {
    for await (const line of readLines(bytes)) {
      if (!columns) {
        columns = headOf(line)
        looked += 1
        if (!columns && looked >= HEAD_WITHIN) return 'NO_HEAD'
        continue
      }
      if (line.row <= lastRow) continue
      if (lines.length === LINES_A_STEP) return stepOf(lines, columns, false)
      lines.push(line)
    }
  } catch {
    return 'NOT_A_SHEET'
  }
  return columns ? stepOf(lines, columns, true) : 'NO_HEAD'
}

const stepOf = (
  lines: ReadLine[],
  columns: readonly (ImportColumn | undefined)[],
  isLast: boolean,
): Step => ({
  lines,
  isLast,
  cellsOf: ({ cells }) =>
    Object.fromEntries(
      columns.flatMap((column, at) => (column ? [[column, cells[at] ?? '']] : [])),
    ),
})

const columnByHeading = new Map<string, ImportColumn>(
  Columns.options.flatMap((column) =>
    [importColumnLabels[column], ...(importColumnAliases[column] ?? [])].map(
      (heading) => [asWord(heading), column] as const,
    ),
  ),
)

/** The heading line names at least a name and a village; stars and notes in brackets do not matter. */
function headOf({ cells }: ReadLine): (ImportColumn | undefined)[] | null {
  const found = cells.map((cell) => {
    const heading = asWord(cell).replace(/[*＊]/g, '')
    return columnByHeading.get(heading) ?? columnByHeading.get(heading.replace(/\(.*\)$/, ''))
  })
  const known = new Set(found.filter(Boolean))
  return known.size >= FEWEST_COLUMNS && known.has('name') && known.has('village') ? found : null
}
