import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { Page } from '@shared/kernel/page'
import type { ArticleId, MyArticle } from '@shared/submission/article.model'
import { workingClock } from './clock.store'

type PageAsked = { after?: string | undefined; limit: number }

/** A person's articles with what their author is told; the latest change first. */
const articlesOf = (db: Database, personId: PersonId) =>
  db
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('committee as desk', 'desk.id', 'article.desk_id')
    .select([
      'article.id',
      'article.status',
      'article.changed_at',
      'article.revision_due_on',
      'article.take_down_reason',
      'article.unit_id',
      'unit.name as unit_name',
      'article.desk_id',
      'desk.name as desk_name',
    ])
    .select(({ selectFrom }) => [
      selectFrom('article_version as text')
        .select('text.title')
        .whereRef('text.article_id', '=', 'article.id')
        .orderBy('text.number', 'desc')
        .limit(1)
        .as('title'),
      selectFrom('adoption')
        .select(({ fn }) => fn.countAll<number>().as('adoptions'))
        .whereRef('adoption.article_id', '=', 'article.id')
        .where('adoption.status', '=', 'verified')
        .as('adoptions'),
    ])
    .select(
      sql<{ reason: string | null; notes: number } | null>`(
        select jsonb_build_object('reason', last.reason, 'notes',
          (select count(*) from revision_note note where note.decision_id = last.id and last.outcome = 'returned'))
        from article_decision last
        where last.article_id = article.id and last.reverted_at is null
        order by last.entry desc limit 1)`.as('last_decision'),
    )
    .where('article.author_id', '=', personId)

type Row = Awaited<ReturnType<ReturnType<typeof articlesOf>['executeTakeFirstOrThrow']>>

export async function listMyArticles(
  db: Database,
  personId: PersonId,
  { after, limit }: PageAsked,
  now: Date,
): Promise<Page<MyArticle>> {
  const rows = await articlesOf(db, personId)
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('article.changed_at', 'article.id'),
          '<',
          selectFrom('article as last')
            .select(['last.changed_at', 'last.id'])
            .where('last.id', '=', String(after) as ArticleId)
            .$asTuple('changed_at', 'id'),
        ),
      ),
    )
    .orderBy('article.changed_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const items = await toMine(db, shown, now)
  return { items, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** What is not finished, for the home page. */
export async function listMyOpenArticles(
  db: Database,
  personId: PersonId,
  now: Date,
): Promise<MyArticle[]> {
  const rows = await articlesOf(db, personId)
    .where('article.status', 'not in', ['published', 'refused', 'takenDown'])
    .orderBy('article.changed_at')
    .limit(20)
    .execute()
  return toMine(db, rows, now)
}

async function toMine(db: Database, rows: readonly Row[], now: Date): Promise<MyArticle[]> {
  const oldest = new Date(Math.min(now.getTime(), ...rows.map((row) => row.changed_at.getTime())))
  const clock = await workingClock(db, oldest, now)
  return rows.map((row) => ({
    id: row.id,
    title: row.title ?? '',
    status: row.status,
    unit: { id: row.unit_id, name: row.unit_name },
    desk: { id: row.desk_id, name: row.desk_name },
    changedAt: row.changed_at.toISOString(),
    ...clock.due({
      status: row.status,
      changedAt: row.changed_at,
      revisionDueOn: row.revision_due_on,
    }),
    notes: row.status === 'returned' ? (row.last_decision?.notes ?? 0) : 0,
    reason: row.status === 'refused' ? (row.last_decision?.reason ?? null) : row.take_down_reason,
    adoptions: row.adoptions ?? 0,
  }))
}
