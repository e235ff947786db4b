import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { ArticleId } from '@shared/submission/article.model'
import type { SearchHit } from '@shared/submission/search.model'
import { excerptOf, gramsOf, MOST_HITS, stretchesOf } from '@shared/submission/search.rules'
import { publications, toPublication } from './publication.store'
import { lastSent } from './version.store'

const asPattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`

type Where = 'title' | 'anywhere'

/**
 * The newest articles that hold every word; the pairs find them, the text itself decides. One table and
 * its own order, so that the server may also walk back from the newest where a word stands everywhere.
 */
async function holding(db: Database, words: readonly string[], where: Where): Promise<ArticleId[]> {
  const grams = words.flatMap((word) => ([...word].length > 1 ? gramsOf(word) : []))
  const column = where === 'title' ? 'title_grams' : 'grams'
  const rows = await db
    .selectFrom('article_search')
    .select('article_id')
    .$if(grams.length > 0, (select) =>
      select.where(sql<boolean>`${sql.ref(column)} @> ${grams}::text[]`),
    )
    .where(({ and, or, eb }) =>
      and(
        words.map((word) => {
          const inTitle = eb('title', 'ilike', asPattern(word))
          return where === 'title' ? inTitle : or([inTitle, eb('body', 'ilike', asPattern(word))])
        }),
      ),
    )
    .orderBy('published_at', 'desc')
    .orderBy('article_id', 'desc')
    .limit(MOST_HITS)
    .execute()
  return rows.map((row) => row.article_id)
}

/** Those whose title holds the words come first; a single character is looked for in titles only. */
export async function searchPublications(
  db: Database,
  words: readonly string[],
): Promise<SearchHit[]> {
  const inTitle = await holding(db, words, 'title')
  const single = words.some((word) => [...word].length === 1)
  const anywhere =
    single || inTitle.length === MOST_HITS ? [] : await holding(db, words, 'anywhere')
  const ids = [...new Set([...inTitle, ...anywhere])].slice(0, MOST_HITS)
  if (ids.length === 0) return []
  const rows = await publications(db).where('article.id', 'in', ids).execute()
  return rows
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => ({
      ...toPublication(row),
      titleParts: stretchesOf(row.title, words),
      excerpt: excerptOf(row.body, words),
    }))
}

/** Published, and not yet found by a search. */
async function listNotFoundYet(db: Database, most: number) {
  return db
    .selectFrom('article')
    .innerJoin('article_version as text', (join) =>
      join.onRef('text.article_id', '=', 'article.id').on('text.number', '=', lastSent),
    )
    .leftJoin('article_search as known', 'known.article_id', 'article.id')
    .select(['article.id', 'article.published_at', 'text.title', 'text.body'])
    .where('article.status', '=', 'published')
    .where('known.article_id', 'is', null)
    .limit(most)
    .execute()
}

/** Let a search find what has been published since; how many. */
export async function indexPublished(tx: Database, most: number): Promise<number> {
  const fresh = await listNotFoundYet(tx, most)
  if (fresh.length === 0) return 0
  await tx
    .insertInto('article_search')
    .values(
      fresh.map(({ id, published_at, title, body }) => ({
        article_id: id,
        published_at: published_at as Date,
        title,
        body,
        title_grams: gramsOf(title),
        grams: gramsOf(`${title} ${body}`),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return fresh.length
}

/** What was taken down is not kept where it could be found. */
export async function forgetSearch(tx: Database, id: ArticleId): Promise<void> {
  await tx.deleteFrom('article_search').where('article_id', '=', id).execute()
}
