import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { ArticleId } from '@shared/submission/article.model'
import {
  fiveGramsOf,
  isSimilar,
  overlapPercent,
  probesOf,
  sampleOf,
} from '@shared/submission/similarity.rules'

/** Sent, and not yet sampled: sample them. */
export async function sampleSent(tx: Database, most: number): Promise<number> {
  const versions = await tx
    .selectFrom('article_version as text')
    .select(['text.article_id', 'text.number', 'text.body'])
    .where('text.submitted_at', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('article_sample as known')
            .select('known.number')
            .whereRef('known.article_id', '=', 'text.article_id')
            .whereRef('known.number', '=', 'text.number'),
        ),
      ),
    )
    .orderBy('text.submitted_at')
    .limit(most)
    .execute()
  if (versions.length === 0) return 0
  await tx
    .insertInto('article_sample')
    .values(
      versions.map(({ article_id, number, body }) => ({
        article_id,
        number,
        hashes: sampleOf(fiveGramsOf(body)),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return versions.length
}

const MOST_CANDIDATES = 8

/** The articles whose samples share most with this one, and what they say. */
async function listCandidates(db: Database, articleId: ArticleId, sample: readonly number[]) {
  const probes = probesOf(sample)
  if (probes.length === 0) return []
  return db
    .selectFrom('article_sample as known')
    .innerJoin('article_version as text', (join) =>
      join
        .onRef('text.article_id', '=', 'known.article_id')
        .onRef('text.number', '=', 'known.number'),
    )
    .select(['known.article_id', 'text.body'])
    .where('known.article_id', '<>', articleId)
    .where(({ or }) =>
      or(probes.map((probe) => sql<SqlBool>`known.hashes @> ${[...probe]}::integer[]`)),
    )
    .orderBy(
      sql`(select count(*) from unnest(known.hashes) hash where hash = any (${[...sample]}::integer[]))`,
      'desc',
    )
    .orderBy('known.article_id')
    .limit(MOST_CANDIDATES)
    .execute()
}

type Similar = { articleId: ArticleId; percent: number }

/** Other articles in which most of this text is found, the most alike first; each once. */
export async function findSimilar(
  db: Database,
  articleId: ArticleId,
  body: string,
): Promise<Similar[]> {
  const grams = fiveGramsOf(body)
  const best = new Map<ArticleId, number>()
  for (const { article_id, body } of await listCandidates(db, articleId, sampleOf(grams))) {
    const percent = overlapPercent(grams, fiveGramsOf(body))
    if (percent === null || !isSimilar(percent)) continue
    best.set(article_id, Math.max(percent, best.get(article_id) ?? 0))
  }
  return [...best]
    .map(([other, percent]) => ({ articleId: other, percent }))
    .sort((a, b) => b.percent - a.percent)
}
