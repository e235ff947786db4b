import type { Database } from '@database/engine'
import type { Page } from '@shared/kernel/page'
import type {
  ArticleColumnId,
  ArticleId,
  Photo,
  Publication,
} from '@shared/submission/article.model'
import { readings } from './reading.store'
import { lastSent } from './version.store'

type Asked = {
  columnId?: ArticleColumnId | undefined
  after?: string | undefined
  limit: number
}

/** What is out, in the version that was accepted: after that none is sent. */
export const publications = (db: Database) =>
  db
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('article_column', 'article_column.id', 'article.column_id')
    .innerJoin('article_version as text', (join) =>
      join.onRef('text.article_id', '=', 'article.id').on('text.number', '=', lastSent),
    )
    .select([
      'article.id',
      'article.bylines',
      'article.published_at',
      'unit.name as unit_name',
      'article_column.name as column_name',
      'text.title',
      'text.body',
      'text.photos',
    ])
    .where('article.status', '=', 'published')

type Row = Omit<
  Awaited<ReturnType<ReturnType<typeof publications>['executeTakeFirstOrThrow']>>,
  'body' | 'photos'
>

export const toPublication = (row: Row): Publication => ({
  id: row.id,
  title: row.title,
  columnName: row.column_name,
  unitName: row.unit_name,
  bylines: row.bylines,
  publishedAt: row.published_at?.toISOString() ?? '',
})

export async function listPublications(
  db: Database,
  { columnId, after, limit }: Asked,
): Promise<Page<Publication>> {
  const rows = await publications(db)
    .$if(columnId !== undefined, (select) =>
      select.where('article.column_id', '=', columnId as ArticleColumnId),
    )
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('article.published_at', 'article.id'),
          '<',
          selectFrom('article as last')
            .select(['last.published_at', 'last.id'])
            .where('last.id', '=', String(after) as ArticleId)
            .$asTuple('published_at', 'id'),
        ),
      ),
    )
    .orderBy('article.published_at', 'desc')
    .orderBy('article.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(toPublication)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

export async function findPublication(
  db: Database,
  id: ArticleId,
): Promise<(Publication & { body: string; photos: Photo[]; readings: number }) | null> {
  const row = await publications(db)
    .select(readings.as('readings'))
    .where('article.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return { ...toPublication(row), body: row.body, photos: row.photos, readings: row.readings }
}
