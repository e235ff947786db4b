import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { Candidate } from '@shared/submission/briefing.model'

/** Published articles of the desk that no issue has printed, the oldest first. */
export async function listCandidates(db: Database, committeeId: CommitteeId): Promise<Candidate[]> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('article_version as text', 'text.article_id', 'article.id')
    .distinctOn(['article.published_at', 'article.id'])
    .select([
      'article.id as articleId',
      'article.published_at',
      'text.title',
      'text.words',
      'unit.name as unitName',
    ])
    .select(({ selectFrom }) =>
      selectFrom('adoption')
        .select(({ fn }) => fn.countAll<number>().as('adoptions'))
        .whereRef('adoption.article_id', '=', 'article.id')
        .where('adoption.status', '=', 'verified')
        .as('adoptions'),
    )
    .where('article.desk_id', '=', committeeId)
    .where('article.status', '=', 'published')
    .where('text.submitted_at', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('briefing_item as item')
            .select('item.article_id')
            .whereRef('item.article_id', '=', 'article.id'),
        ),
      ),
    )
    .orderBy('article.published_at')
    .orderBy('article.id')
    .orderBy('text.number', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ published_at, adoptions, ...row }) => ({
    ...row,
    publishedOn: localDateOf(published_at ?? new Date(0)),
    adoptions: adoptions ?? 0,
  }))
}
