import { readLines } from '@cloud/kernel/sheet'
import type { ReadLine } from '@cloud/kernel/sheet.model'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { ImportColumn as Columns, type ImportColumn } from '@shared/volunteer/import.model'
import {
  asWord,
  IMPORTERS,
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
    const { villages } = await listVillages(db, brought.path)
    const facts = { today: localDateOf(now()), villages, words: registerWords }
    const step = await readStep(bytes, brought.lastRow, (lines) =>
      insertLines(
        db,
        importId,
        lines.map(({ row, cells }) => ({ ...judgeLine(cells, facts), row })),
      ),
    )
    if (typeof step === 'string') throw errors[step]()
    const linesRead = brought.linesRead + step.lines
    if (linesRead > MOST_LINES) throw errors.TOO_MANY_LINES()
    if (linesRead === 0) throw errors.NO_LINES()

    if (step.isLast) await markTwins(db, importId)
    const status = step.isLast ? 'checked' : 'reading'
    await saveProgress(db, importId, { status, linesRead, lastRow: step.lastRow })

    return findImport(db, importId)
  },
)

const HEAD_WITHIN = 10
const FEWEST_COLUMNS = 2
/** So many lines are in memory at once. */
const LINES_AT_ONCE = 500

type Heads = readonly (ImportColumn | undefined)[]
type Named = { row: number; cells: Partial<Record<ImportColumn, string>> }

/** Hand on the lines after `lastRow`, at most one step of them, a few at a time. */
async function readStep(
  bytes: Uint8Array,
  lastRow: number,
  take: (lines: Named[]) => Promise<void>,
): Promise<{ lines: number; lastRow: number; isLast: boolean } | ReadRefusal> {
  let heads: Heads | null = null
  let batch: Named[] = []
  let [looked, lines, last, isLast] = [0, 0, lastRow, true]
  try {
    for await (const line of linesOf(bytes)) {
      if (!heads) {
        heads = headOf(line)
        looked += 1
        if (!heads && looked >= HEAD_WITHIN) return 'NO_HEAD'
        continue
      }
      if (line.row <= lastRow) continue
      if (lines === LINES_A_STEP) {
        isLast = false
        break
      }
      batch.push({ row: line.row, cells: cellsOf(line, heads) })
      lines += 1
      last = line.row
      if (batch.length === LINES_AT_ONCE) {
        await take(batch)
        batch = []
      }
    }
  } catch (error) {
    if (error instanceof NotASheet) return 'NOT_A_SHEET'
    throw error
  }
  if (batch.length > 0) await take(batch)
  return heads ? { lines, lastRow: last, isLast } : 'NO_HEAD'
}

class NotASheet extends Error {}

/** What the library cannot read is the sheet's fault; what happens to its lines is not. */
async function* linesOf(bytes: Uint8Array): AsyncGenerator<ReadLine> {
  try {
    yield* readLines(bytes)
  } catch {
    throw new NotASheet()
  }
}

const cellsOf = ({ cells }: ReadLine, heads: Heads): Named['cells'] =>
  Object.fromEntries(heads.flatMap((column, at) => (column ? [[column, cells[at] ?? '']] : [])))

const columnByHeading = new Map<string, ImportColumn>(
  Columns.options.flatMap((column) =>
    [importColumnLabels[column], ...(importColumnAliases[column] ?? [])].map(
      (heading) => [asWord(heading), column] as const,
    ),
  ),
)

/** The heading line names at least a name and a village; stars and notes in brackets do not matter. */
function headOf({ cells }: ReadLine): Heads | null {
  const found = cells.map((cell) => {
    const heading = asWord(cell).replace(/[*＊]/g, '')
    return columnByHeading.get(heading) ?? columnByHeading.get(heading.replace(/\(.*\)$/, ''))
  })
  const known = new Set(found.filter(Boolean))
  return known.size >= FEWEST_COLUMNS && known.has('name') && known.has('village') ? found : null
}
