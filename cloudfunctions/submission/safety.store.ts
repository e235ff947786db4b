import type { Database } from '@database/engine'
import type { ArticleId, SafetyVerdict } from '@shared/submission/article.model'
import { lastSent } from './version.store'

/** Answers of WeChat about the version sent last, for articles that wait for one. */
const answers = (db: Database) =>
  db
    .selectFrom('article')
    .innerJoin('article_version as text', (join) =>
      join.onRef('text.article_id', '=', 'article.id').on('text.number', '=', lastSent),
    )
    .innerJoin('safety_check as answer', (join) =>
      join
        .onRef('answer.subject_id', '=', 'article.id')
        .onRef('answer.content_hash', '=', 'text.content_hash'),
    )
    .where(({ or, and, eb }) =>
      or([
        and([
          eb('answer.verdict', '=', 'risky'),
          eb('article.status', 'in', [
            'submitted',
            'inFirstReview',
            'inSecondReview',
            'inFinalReview',
            'accepted',
          ]),
        ]),
        and([
          eb('answer.subject_kind', '=', 'publication'),
          eb('answer.verdict', '=', 'passed'),
          eb('article.status', '=', 'accepted'),
        ]),
      ]),
    )
    .where('answer.subject_kind', 'in', ['article', 'publication'])

/** Articles an answer has come for, the oldest first. */
export async function listAnswered(db: Database, limit: number): Promise<ArticleId[]> {
  const rows = await answers(db)
    .select(['article.id', 'article.changed_at'])
    .distinct()
    .orderBy('article.changed_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}

/** What has to be done about this article: take it back when anything was risky, or let it out. */
export async function findAnswer(
  tx: Database,
  articleId: ArticleId,
): Promise<SafetyVerdict | undefined> {
  const rows = await answers(tx)
    .select('answer.verdict')
    .where('article.id', '=', articleId)
    .execute()
  const verdicts = rows.map((row) => row.verdict)
  return verdicts.find((verdict) => verdict === 'risky') ?? verdicts[0]
}
