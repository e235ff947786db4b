import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import * as z from 'zod'
import { hasChinese } from './support/contract-walk'
import { createWorld } from './support/world'

const shared = path.resolve(__dirname, '../shared')

/** Every export of the shared files of one kind, as `file#name`. */
function exportsOf(kind: string): [name: string, value: unknown][] {
  return readdirSync(shared, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`.${kind}.ts`))
    .sort()
    .flatMap((file) =>
      Object.entries(jest.requireActual<object>(path.join(shared, file))).map(
        ([name, value]): [string, unknown] => [`${path.basename(file, '.ts')}#${name}`, value],
      ),
    )
}

const enums = exportsOf('model').filter(
  (entry): entry is [string, z.ZodEnum<Record<string, string>>] => entry[1] instanceof z.ZodEnum,
)

const tables = exportsOf('wording').flatMap(([name, value]) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? [[name, Object.entries(value)] as const]
    : [],
)

/** Lists of the database that no phone ever sees. */
const ARCHIVE_ONLY: Record<string, string> = {
  'identity.provider': 'who vouches for a caller is the platform’s affair',
  'file.status': 'a form only learns whether a file is ready',
  'wechat_task.kind': 'work for WeChat waits in the archive',
  'wechat_task.outcome': 'work for WeChat waits in the archive',
  'safety_check.verdict': 'an author is told in words',
  'number_series.purpose': 'a number is handed out, its series is not',
  'holiday.kind': 'the calendar only answers whether a day is worked',
}

/** Words that are said on the wire and reckoned, never kept. */
const WIRE_ONLY: Record<string, string> = {
  'export.model#ExportState': 'a state follows from the decision and the hour',
  'import.model#ImportColumn': 'the columns are those of a sheet, not of a table',
  'import.model#RemarkKind': 'remarks stand in a line’s own list',
  'notice.model#SubscriptionTemplate': 'a template is added without a migration',
  'application.model#StageKey': 'a stage follows from the status',
  'appointment.model#StaffingClass': 'a class follows from the appointments and the norm',
  'agreement.model#PaymentPath': 'stands in an agreement’s terms, which are kept as one document',
  'board.model#Conflict': 'reckoned anew each time the board is opened',
  'coverage.model#TourState': 'follows from the booking’s status and the hour',
  'points.model#PointsPeriod': 'a span of the calendar, asked for and never kept',
  'points.model#RankedBy': 'how one wants to read the ranking',
  'solicitation.model#SolicitationStatus': 'follows from its day and from whether it was ended',
  'student.model#ReadPurpose': 'the log of looks keeps any purpose as a text',
  'statistics.model#StatisticMeasure': 'what is counted, reckoned from the ledger each time',
  'programme-report.model#ReportStep': 'a report is reckoned from the ledger each time',
  'programme-report.model#ReportFormat': 'how it is printed, never kept',
  'sign-in.model#SignInState': 'how a sign-in stands follows from its times',
}

describe('the vocabulary of the archive', () => {
  let lists: Map<string, string[]>
  beforeAll(async () => {
    const { db } = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
    const { rows } = await sql<{ table: string; definition: string }>`
      select conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`.execute(db)
    lists = new Map(rows.flatMap(({ table, definition }) => listIn(table, definition)))
  })

  it('is the vocabulary of the law, in the same order', () => {
    const spoken = new Set(enums.map(([, one]) => one.options.join(' ')))
    const strange = [...lists].filter(([column, values]) => {
      return !(column in ARCHIVE_ONLY) && !spoken.has(values.join(' '))
    })
    expect(strange).toEqual([])
  })

  it('keeps every word the law knows, unless it is only spoken', () => {
    const kept = new Set([...lists.values()].map((values) => values.join(' ')))
    const lost = enums.filter(([name, one]) => {
      return !(name in WIRE_ONLY) && !kept.has(one.options.join(' '))
    })
    expect(lost.map(([name, one]) => `${name}: ${one.options.join(' ')}`)).toEqual([])
  })

  it('excuses nothing that is not there', () => {
    expect(Object.keys(ARCHIVE_ONLY).filter((column) => !lists.has(column))).toEqual([])
    const names = enums.map(([name]) => name)
    expect(Object.keys(WIRE_ONLY).filter((name) => !names.includes(name))).toEqual([])
  })
})

/** Enumerations nobody reads on a screen. */
const UNWORDED: Record<string, string> = {
  'notice.model#SubscriptionTemplate': 'WeChat shows the template’s own words',
}

describe('the wording', () => {
  it.each(enums.filter(([name]) => !(name in UNWORDED)))('has Chinese for %s', (_, { options }) => {
    const worded = tables.filter(([, words]) =>
      sameKeys(
        words.map(([key]) => key),
        options,
      ),
    )
    expect(worded).not.toEqual([])
  })

  it.each(tables)('%s speaks Chinese, and no code', (_, words) => {
    for (const [key, text] of words) {
      for (const said of textsIn(text)) {
        expect([key, said, hasChinese(said)]).toEqual([key, said, true])
        expect(said).not.toMatch(/[A-Z]{2,}_[A-Z]|[a-z][A-Z]|undefined|null|NaN|\[object/)
      }
    }
  })
})

const sameKeys = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((key) => others.includes(key))

/** A label is a text, or several texts under names. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}

/** `CHECK ((status = ANY (ARRAY['a'::text, 'b'::text])))` as [`table.status`, [a, b]]. */
function listIn(table: string, definition: string): [string, string[]][] {
  const match = /^CHECK \(\((\w+) (?:= ANY|<@) \(?ARRAY\[(.*?)\]\)?\)\)$/.exec(definition)
  if (!match) return []
  const values = [...(match[2] as string).matchAll(/'([^']*)'/g)].map((one) => one[1] as string)
  return [[`${table}.${match[1]}`, values]]
}
