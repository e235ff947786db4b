import type { Database } from '@database/engine'
import type { PersonId, Role } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { AdoptionId } from '@shared/submission/adoption.model'
import type { ArticleId } from '@shared/submission/article.model'
import type { BriefingId } from '@shared/submission/briefing.model'

/** What a message about an article says of it. */
export type ToldArticle = {
  id: ArticleId
  authorId: PersonId
  title: string
  unitName: string
  deskName: string
  dueOn: LocalDate | null
  takeDownReason: string | null
  /** Why it was refused, in the words of the last signature. */
  reason: string | null
}

export async function findToldArticle(
  db: Database,
  id: ArticleId,
): Promise<ToldArticle | undefined> {
  return db
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('committee as desk', 'desk.id', 'article.desk_id')
    .innerJoin('article_version as text', 'text.article_id', 'article.id')
    .select([
      'article.id',
      'article.author_id as authorId',
      'article.revision_due_on as dueOn',
      'article.take_down_reason as takeDownReason',
      'text.title',
      'unit.name as unitName',
      'desk.name as deskName',
    ])
    .select(({ selectFrom }) =>
      selectFrom('article_decision as last')
        .select('last.reason')
        .whereRef('last.article_id', '=', 'article.id')
        .where('last.reverted_at', 'is', null)
        .orderBy('last.entry', 'desc')
        .limit(1)
        .as('reason'),
    )
    .where('article.id', '=', id)
    .orderBy('text.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findToldAdoption(db: Database, id: AdoptionId) {
  return db
    .selectFrom('adoption')
    .innerJoin('outlet', 'outlet.id', 'adoption.outlet_id')
    .select(['adoption.article_id as articleId', 'adoption.reason', 'outlet.name as outletName'])
    .where('adoption.id', '=', id)
    .executeTakeFirst()
}

export async function findToldBriefing(db: Database, id: BriefingId) {
  const briefing = await db
    .selectFrom('briefing')
    .innerJoin('committee', 'committee.id', 'briefing.committee_id')
    .select(['briefing.committee_id as committeeId', 'committee.path', 'committee.name'])
    .select(['briefing.year', 'briefing.issue_number', 'briefing.serial_number'])
    .select(['briefing.compiled_by as compiledBy'])
    .where('briefing.id', '=', id)
    .executeTakeFirst()
  if (!briefing) return undefined
  const authors = await db
    .selectFrom('briefing_item as item')
    .innerJoin('article', 'article.id', 'item.article_id')
    .select('article.author_id as personId')
    .distinct()
    .where('item.briefing_id', '=', id)
    .execute()
  return { ...briefing, authors: authors.map((author) => author.personId) }
}

/** Whoever holds one of these roles at exactly this committee. */
export async function listHoldersAt(
  db: Database,
  roles: readonly Role[],
  committeeId: CommitteeId,
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', 'in', roles)
    .where('committee_id', '=', committeeId)
    .where('revoked_at', 'is', null)
    .execute()
  return rows.map((row) => row.person_id)
}

/** The county whose briefing this person compiles, for the words on the card. */
export async function countUnprinted(
  db: Database,
  paths: readonly CommitteePath[],
): Promise<{ committeeId: CommitteeId; name: string; articles: number }[]> {
  if (paths.length === 0) return []
  return db
    .selectFrom('article')
    .innerJoin('committee as desk', 'desk.id', 'article.desk_id')
    .select(({ fn }) => [
      'desk.id as committeeId',
      'desk.name',
      fn.countAll<number>().as('articles'),
    ])
    .where('article.status', '=', 'published')
    .where('desk.path', 'in', paths)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('briefing_item as item')
            .select('item.article_id')
            .whereRef('item.article_id', '=', 'article.id'),
        ),
      ),
    )
    .groupBy(['desk.id', 'desk.name'])
    .execute()
}
