import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import { addDays, type LocalDate, localDateOf, startOfDay } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type { ArticleId } from '@shared/submission/article.model'
import type { HandedIn } from '@shared/submission/statistics.model'
import type { Told } from '@shared/submission/statistics.rules'
import { lastSent } from './version.store'

type Period = { committeeId: CommitteeId; fromOn: LocalDate; toOn: LocalDate }

/** When the last review accepted or refused it, if that still stands. */
const decidedAt = sql<Date | null>`(
  select decision.decided_at from article_decision decision
  where decision.article_id = article.id and decision.reverted_at is null
    and (decision.outcome = 'refused' or (decision.round = 'final' and decision.outcome = 'passed'))
  order by decision.entry desc limit 1)`

const verifiedPrints = sql<number>`(
  select count(*) from adoption
  where adoption.article_id = article.id and adoption.status = 'verified')`

/** What was handed in to a desk within a period: the day it was handed in first counts. */
const handedIn = (db: Database, { committeeId, fromOn, toOn }: Period) =>
  db
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .select([
      'article.id',
      'article.status',
      'article.submitted_at',
      'article.unit_id',
      'unit.name as unit_name',
    ])
    .select([decidedAt.as('decided_at'), verifiedPrints.as('adoptions')])
    .where('article.desk_id', '=', committeeId)
    .where('article.submitted_at', '>=', startOfDay(fromOn))
    .where('article.submitted_at', '<', startOfDay(addDays(toOn, 1)))

const dayOrNull = (moment: Date | null) => moment && localDateOf(moment)

export async function listTold(db: Database, period: Period): Promise<Told[]> {
  const rows = await handedIn(db, period).execute()
  return rows.map((row) => ({
    unit: { id: row.unit_id, name: row.unit_name },
    submittedOn: localDateOf(row.submitted_at as Date),
    decidedOn: dayOrNull(row.decided_at),
    published: row.status === 'published',
    adoptions: row.adoptions,
  }))
}

type Asked = Period & {
  unitId?: CommitteeId | undefined
  after?: string | undefined
  limit: number
}

export async function listHandedIn(
  db: Database,
  { unitId, after, limit, ...period }: Asked,
): Promise<Page<HandedIn>> {
  const rows = await handedIn(db, period)
    .innerJoin('article_version as text', (join) =>
      join.onRef('text.article_id', '=', 'article.id').on('text.number', '=', lastSent),
    )
    .select('text.title')
    .$if(unitId !== undefined, (select) =>
      select.where('article.unit_id', '=', unitId as CommitteeId),
    )
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('article.submitted_at', 'article.id'),
          '<',
          selectFrom('article as last')
            .select(['last.submitted_at', 'last.id'])
            .where('last.id', '=', String(after) as ArticleId)
            .$asTuple('submitted_at', 'id'),
        ),
      ),
    )
    .orderBy('article.submitted_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map((row) => ({
    articleId: row.id,
    title: row.title,
    unitName: row.unit_name,
    status: row.status,
    submittedOn: localDateOf(row.submitted_at as Date),
    decidedOn: dayOrNull(row.decided_at),
    adoptions: row.adoptions,
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.articleId ?? null) : null }
}
