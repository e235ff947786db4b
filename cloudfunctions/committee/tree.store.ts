import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Measure } from '@shared/committee/appointment.model'
import type {
  CommitteeCard,
  CommitteeId,
  CommitteeKind,
  CommitteePath,
  CommitteeRef,
  CountByKind,
  DeclaredTotal,
} from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import { isBelow, toCard } from './committee.store'

type Children = {
  parentId: CommitteeId | null
  after?: string | undefined
  limit: number
}

/** In the order they were entered; the cursor is the last one. */
export async function listChildren(
  db: Database,
  { parentId, after, limit }: Children,
): Promise<Page<CommitteeCard & { countBelow: number }>> {
  const rows = await db
    .selectFrom('committee')
    .selectAll('committee')
    .select((eb) =>
      eb
        .selectFrom('committee as lower')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('lower.status', '=', 'active')
        .where(
          sql<boolean>`lower.path > committee.path and lower.path < left(committee.path, -1) || '/'`,
        )
        .as('count_below'),
    )
    .where('parent_id', 'is not distinct from', parentId)
    .$if(after !== undefined, (select) =>
      select.where('label', '>', (eb) =>
        eb
          .selectFrom('committee as last')
          .select('last.label')
          .where('last.id', '=', after as CommitteeId),
      ),
    )
    .orderBy('label')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit)
  return {
    items: items.map((row) => ({ ...toCard(row), countBelow: row.count_below ?? 0 })),
    next: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  }
}

type OfKind = {
  path: CommitteePath
  kind: CommitteeKind
  after?: string | undefined
  limit: number
}

export async function listOfKind(
  db: Database,
  { path, kind, after, limit }: OfKind,
): Promise<Page<CommitteeCard & { parentName: string | null }>> {
  const rows = await db
    .selectFrom('committee')
    .leftJoin('committee as upper', 'upper.id', 'committee.parent_id')
    .selectAll('committee')
    .select('upper.name as parent_name')
    .where(isBelow('committee.path', path))
    .where('committee.kind', '=', kind)
    .where('committee.status', '=', 'active')
    .$if(after !== undefined, (select) =>
      select.where('committee.label', '>', (eb) =>
        eb
          .selectFrom('committee as last')
          .select('last.label')
          .where('last.id', '=', after as CommitteeId),
      ),
    )
    .orderBy('committee.label')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map((row) => ({ ...toCard(row), parentName: row.parent_name }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

const NONE: CountByKind = {
  area: 0,
  village: 0,
  community: 0,
  department: 0,
  school: 0,
  enterprise: 0,
}

export async function countBelow(db: Database, path: CommitteePath): Promise<CountByKind> {
  const rows = await db
    .selectFrom('committee')
    .select(['kind', ({ fn }) => fn.countAll<number>().as('count')])
    .where(isBelow('path', path))
    .where('status', '=', 'active')
    .groupBy('kind')
    .execute()
  return { ...NONE, ...Object.fromEntries(rows.map((row) => [row.kind, row.count])) }
}

/** From the root down, without the committee itself. */
export async function listAncestors(db: Database, path: CommitteePath): Promise<CommitteeRef[]> {
  const paths = ancestorPaths(path)
  if (paths.length === 0) return []
  return db
    .selectFrom('committee')
    .select(['id', 'name'])
    .where('path', 'in', paths)
    .orderBy('path')
    .execute()
}

function ancestorPaths(path: CommitteePath): CommitteePath[] {
  const labels = path.split('.').slice(0, -2)
  return labels.map((_, at) => `${labels.slice(0, at + 1).join('.')}.` as CommitteePath)
}

export async function findDeclared(
  db: Database,
  committeeId: CommitteeId,
  measure: Measure,
  until?: LocalDate,
): Promise<DeclaredTotal | null> {
  const row = await db
    .selectFrom('declared_total')
    .select(['total', 'as_of', 'source'])
    .where('committee_id', '=', committeeId)
    .where('measure', '=', measure)
    .$if(until !== undefined, (select) => select.where('as_of', '<=', until as LocalDate))
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { total: row.total, asOf: row.as_of, source: row.source } : null
}

type Search = { within: CommitteePath | null; words: string; kind?: CommitteeKind | undefined }

/** Up to twenty, the higher ones first, each with the names above it. */
export async function searchCommittees(
  db: Database,
  { within, words, kind }: Search,
): Promise<(CommitteeCard & { above: string })[]> {
  const rows = await db
    .selectFrom('committee')
    .selectAll()
    .where('status', '=', 'active')
    .where('name', 'like', `%${words.replace(/[\\%_]/g, '\\$&')}%`)
    .$if(kind !== undefined, (select) => select.where('kind', '=', kind as CommitteeKind))
    .$if(within !== null, (select) => select.where(isBelow('path', within as CommitteePath)))
    .orderBy(sql`length(path)`)
    .orderBy('label')
    .limit(20)
    .execute()
  const names = await namesByPath(
    db,
    rows.flatMap((row) => ancestorPaths(row.path)),
  )
  return rows.map((row) => ({
    ...toCard(row),
    above: ancestorPaths(row.path)
      .map((path) => names.get(path))
      .join(' '),
  }))
}

async function namesByPath(db: Database, paths: readonly CommitteePath[]) {
  if (paths.length === 0) return new Map<CommitteePath, string>()
  const rows = await db
    .selectFrom('committee')
    .select(['path', 'name'])
    .where('path', 'in', [...new Set(paths)])
    .execute()
  return new Map(rows.map((row) => [row.path, row.name]))
}
