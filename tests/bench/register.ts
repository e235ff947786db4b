import { sql } from 'kysely'
import { type Filter, listRegister } from '@cloud/volunteer/register-list.store'
import { connect } from '@database/connect'
import type { Database } from '@database/engine'
import type { CommitteeId, CommitteeLevel, CommitteePath } from '@shared/committee/committee.model'
import { idOf } from '../support/halls'
import { recording, type Statement } from './booking-sql'
import { serverTimeOf } from './explain'
import { startPostgres } from './postgres'
import { type Figure, milliseconds, type Section } from './report'

const VOLUNTEERS = 1_000_000
const VILLAGES = 1_000
const TOWNSHIPS = 100
const COUNTIES = 10
const TARGET_MS = 5

/** The register of a city with a million volunteers, read at its beginning, its middle and its end. */
export async function benchRegister(): Promise<Section> {
  const cluster = await startPostgres()
  const { db, sent } = recording(cluster.url)
  const plain = connect(cluster.url, { max: 1 })
  try {
    await prepare(plain)
    const { rows } = await sql<{
      version: string
    }>`select current_setting('server_version') as version`.execute(plain)
    const bench = { db, plain, sent }
    return {
      title: 'Reading the register of a million',
      how: `PostgreSQL ${rows[0]?.version}, ${VOLUNTEERS.toLocaleString('en')} volunteers, page of 20 by name; planning and execution as EXPLAIN ANALYZE tells them, median of five; the reference turns the same page with OFFSET.`,
      figures: [
        ...(await atEveryDepth(bench, areaOf('city', 0), VOLUNTEERS)),
        ...(await atEveryDepth(bench, areaOf('township', 7), VOLUNTEERS / TOWNSHIPS)),
        await filtered(bench, 'struck off, city', { status: 'struckOff' }),
        await filtered(bench, 'name begins 王, city', { name: '王' }),
        await filtered(bench, 'kind 老模范, city', { mainElderKind: 'model' }),
      ],
    }
  } finally {
    await db.destroy()
    await plain.destroy()
    cluster.stop()
  }
}

type Bench = { db: Database; plain: Database; sent: Statement[] }

const families = { city: 'c2', county: 'c3', township: 'c4', village: 'c5' } as const
type Level = keyof typeof families
const idIn = (level: Level, n: number) => idOf(`${families[level]}000000`, n) as CommitteeId
const areaOf = (level: Level, n: number) => ({
  id: idIn(level, n),
  level: level satisfies CommitteeLevel,
  name: level,
  path: '' as CommitteePath,
})
const columnOf = { city: 'p2', county: 'p3', township: 'p4', village: 'village_id' } as const

const idInSql = (family: string, n: string) =>
  sql.raw(`('${family}-0000-4000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`)

/** Written down at once, without the triggers that place one volunteer at a time; the indexes are built after. */
async function prepare(db: Database): Promise<void> {
  const levels: [Level, number, Level | null][] = [
    ['city', 1, null],
    ['county', COUNTIES, 'city'],
    ['township', TOWNSHIPS, 'county'],
    ['village', VILLAGES, 'township'],
  ]
  for (const [level, count, above] of levels) {
    const parent = above
      ? idInSql(`${families[above]}000000`, `n % ${countOf(levels, above)}`)
      : sql.raw('null::uuid')
    await sql`insert into committee (id, parent_id, name, level, kind)
      select ${idInSql(`${families[level]}000000`, 'n')}, ${parent}, '地' || n, ${level},
        ${level === 'village' ? 'village' : 'area'} from generate_series(0, ${count - 1}::int) as n`.execute(
      db,
    )
  }
  const { rows: indexes } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'volunteer' and indexdef like 'CREATE INDEX%'`.execute(db)
  for (const { name } of indexes) await sql`drop index ${sql.ref(name)}`.execute(db)
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one)
    await sql`insert into volunteer (id, person_id, village_id, office_id, name, joins_as, main_elder_kind,
        status, approved_on, member_number, enrolled_on, status_since, p2, p3, p4)
      select ${idInSql('aaaaaaaa', 'n')}, ${idInSql('bbbbbbbb', 'n')}, ${idInSql('c5000000', `n % ${VILLAGES}`)},
        ${idInSql('c4000000', `n % ${TOWNSHIPS}`)},
        substr('王李张刘陈杨赵黄周吴徐孙朱马胡林郭何高罗', 1 + (n * 7919 % 20)::int, 1)
          || chr(19968 + (n * 31 % 5000)::int) || chr(19968 + (n * 17 % 3000)::int),
        'elder', (array['cadre', 'veteran', 'expert', 'teacher', 'model'])[1 + abs(hashint8(n) % 5)],
        case when n % 1000 < 3 then 'struckOff' when n % 1000 < 20 then 'away' else 'enrolled' end,
        date '2020-01-01', n / ${TOWNSHIPS} + 1, date '2020-02-01', date '2020-02-01',
        ${idIn('city', 0)}, ${idInSql('c3000000', `n % ${COUNTIES}`)}, ${idInSql('c4000000', `n % ${TOWNSHIPS}`)}
      from generate_series(0, ${VOLUNTEERS - 1}::bigint) as n`.execute(one)
    await sql`set session_replication_role = origin`.execute(one)
  })
  for (const { definition } of indexes) await sql.raw(definition).execute(db)
  await sql`vacuum analyze`.execute(db)
}

const countOf = (levels: readonly [Level, number, Level | null][], level: Level) =>
  levels.find(([one]) => one === level)?.[1] as number

async function atEveryDepth(
  bench: Bench,
  area: ReturnType<typeof areaOf>,
  people: number,
): Promise<Figure[]> {
  const depths = [
    ['first page', 0],
    ['middle page', Math.floor(people / 2)],
    ['last page', people - 20],
  ] as const
  const figures: Figure[] = []
  for (const [what, offset] of depths) {
    const after = offset === 0 ? undefined : await idAt(bench.plain, area, offset - 1)
    const ours = await timeOf(bench, area, { after, limit: 20 })
    const reference = await timeOfOffset(bench.plain, area, offset)
    figures.push(
      figure(`${area.level} of ${people.toLocaleString('en')}, ${what}`, ours, reference),
    )
  }
  return figures
}

async function filtered(bench: Bench, what: string, filter: Partial<Filter>): Promise<Figure> {
  const ours = await timeOf(bench, areaOf('city', 0), { ...filter, limit: 20 })
  return figure(what, ours, null)
}

const figure = (what: string, ours: number, reference: number | null): Figure => ({
  what,
  measured: milliseconds(ours),
  reference: reference === null ? '—' : `OFFSET ${milliseconds(reference)}`,
  target: `≤ ${TARGET_MS} ms`,
  met: ours <= TARGET_MS,
})

async function idAt(db: Database, area: ReturnType<typeof areaOf>, offset: number) {
  const { rows } = await sql<{ id: string }>`
    select id from volunteer where ${sql.ref(columnOf[area.level as Level])} = ${area.id}
    order by name, id limit 1 offset ${offset}`.execute(db)
  return rows[0]?.id
}

/** What the handler's own statement costs the server. */
async function timeOf({ db, plain, sent }: Bench, area: ReturnType<typeof areaOf>, filter: Filter) {
  sent.length = 0
  const { items } = await listRegister(db, area, filter)
  if (items.length !== filter.limit) throw new Error(`${items.length} lines on a page`)
  const [statement] = sent
  if (!statement) throw new Error('nothing was sent')
  return serverTimeOf(plain, statement)
}

const timeOfOffset = (db: Database, area: ReturnType<typeof areaOf>, offset: number) =>
  serverTimeOf(
    db,
    `select id, name, status from volunteer where ${columnOf[area.level as Level]} = '${area.id}'
     order by name, id limit 21 offset ${offset}`,
  )
