import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { daysBetween, localDateOf } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type { ArticleId, Round } from '@shared/submission/article.model'
import type { DeskLine } from '@shared/submission/review.model'
import { REVIEWERS, SIGNERS } from '@shared/submission/review.rules'
import { lastSent } from './version.store'

type Show = 'mine' | 'open' | 'closed'
type Asked = { show: Show; after?: string | undefined; limit: number }

/** The committees at or below these paths, for `in (…)`. */
export const committeesUnder = (db: Database, paths: readonly CommitteePath[]) =>
  db
    .selectFrom('committee')
    .select('committee.id')
    .where(({ or }) => or(paths.map((path) => sql<SqlBool>`starts_with(committee.path, ${path})`)))

/** What waits for this person's signature, or everything they may see; open ones oldest first. */
export async function listDesk(
  db: Database,
  actor: Actor,
  { show, after, limit }: Asked,
  now: Date,
): Promise<Page<DeskLine>> {
  const direction = show === 'closed' ? 'desc' : 'asc'
  const seats = committeesUnder(db, jurisdictions(actor, SIGNERS.unit))
  const desks = committeesUnder(db, jurisdictions(actor, REVIEWERS))
  const rows = await db
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('article_column', 'article_column.id', 'article.column_id')
    .innerJoin('article_version as text', (join) =>
      join.onRef('text.article_id', '=', 'article.id').on('text.number', '=', lastSent),
    )
    .select([
      'article.id',
      'article.status',
      'article.important',
      'article.changed_at',
      'text.title',
      'text.number',
      'unit.name as unit_name',
      'article_column.name as column_name',
    ])
    .$if(show === 'mine', (select) =>
      select.where('article.id', 'in', waitingFor(db, actor.personId)),
    )
    .$if(show !== 'mine', (select) =>
      select
        .where('article.status', show === 'open' ? 'not in' : 'in', [
          'published',
          'refused',
          'takenDown',
        ])
        .where(({ or, eb }) =>
          or([eb('article.unit_id', 'in', seats), eb('article.desk_id', 'in', desks)]),
        ),
    )
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('article.changed_at', 'article.id'),
          direction === 'asc' ? '>' : '<',
          selectFrom('article as last')
            .select(['last.changed_at', 'last.id'])
            .where('last.id', '=', String(after) as ArticleId)
            .$asTuple('changed_at', 'id'),
        ),
      ),
    )
    .orderBy('article.changed_at', direction)
    .orderBy('article.id', direction)
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => ({
      id: row.id,
      title: row.title,
      unitName: row.unit_name,
      columnName: row.column_name,
      status: row.status,
      important: row.important,
      version: row.number,
      changedAt: row.changed_at.toISOString(),
      waitingDays: daysBetween(localDateOf(row.changed_at), localDateOf(now)),
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

const waitingFor = (db: Database, personId: PersonId) =>
  db.selectFrom('article_waits_for').select('article_id').where('person_id', '=', personId)

/** How many articles wait for this person in each round, and since when the oldest does. */
export async function countWaiting(
  db: Database,
  personId: PersonId,
): Promise<{ round: Round; articles: number; since: Date }[]> {
  const rows = await db
    .selectFrom('article_waits_for as turn')
    .innerJoin('article', 'article.id', 'turn.article_id')
    .select(({ fn }) => [
      'turn.round',
      fn.countAll<number>().as('articles'),
      fn.min('article.changed_at').as('since'),
    ])
    .where('turn.person_id', '=', personId)
    .groupBy('turn.round')
    .execute()
  return rows
}

/** Whose signature the article waits for now. */
export async function listWaitedFor(db: Database, articleId: ArticleId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('article_waits_for')
    .select('person_id')
    .where('article_id', '=', articleId)
    .execute()
  return rows.map((row) => row.person_id)
}
