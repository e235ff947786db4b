import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type {
  ArticleColumn,
  ArticleColumnId,
  ArticleId,
  ArticleStatus,
  Round,
  SolicitationId,
} from '@shared/submission/article.model'
import type { Judged } from '@shared/submission/review.rules'
import { lastSent } from './version.store'

/** An article with where it lies; its text is in the versions. */
export type FiledArticle = Judged & {
  id: ArticleId
  authorId: PersonId
  unit: { id: CommitteeId; name: string }
  desk: { id: CommitteeId; name: string; officePhone: string | null }
  columnId: ArticleColumnId | null
  columnName: string | null
  solicitationId: SolicitationId | null
  returnedFrom: Round | null
  dueOn: LocalDate | null
  changedAt: Date
  submittedAt: Date | null
  takeDownReason: string | null
}

const filedArticles = (db: Database) =>
  db
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('committee as desk', 'desk.id', 'article.desk_id')
    .leftJoin('article_column', 'article_column.id', 'article.column_id')
    .selectAll('article')
    .select([
      'unit.name as unit_name',
      'unit.path as unit_path',
      'desk.name as desk_name',
      'desk.path as desk_path',
      'desk.office_phone as desk_phone',
      'article_column.name as column_name',
    ])
    .select(lastSent.as('sent_version'))

type FiledRow = Awaited<ReturnType<ReturnType<typeof filedArticles>['executeTakeFirstOrThrow']>>

const toFiled = (row: FiledRow): FiledArticle => ({
  id: row.id,
  authorId: row.author_id,
  status: row.status,
  bylines: row.bylines,
  important: row.important,
  unit: { id: row.unit_id, name: row.unit_name },
  unitPath: row.unit_path,
  desk: { id: row.desk_id, name: row.desk_name, officePhone: row.desk_phone },
  deskPath: row.desk_path,
  columnId: row.column_id,
  columnName: row.column_name,
  solicitationId: row.solicitation_id,
  version: row.sent_version ?? 0,
  returnedFrom: row.returned_from,
  dueOn: row.revision_due_on,
  changedAt: row.changed_at,
  submittedAt: row.submitted_at,
  takeDownReason: row.take_down_reason,
})

export async function findArticle(db: Database, id: ArticleId): Promise<FiledArticle | null> {
  const row = await filedArticles(db).where('article.id', '=', id).executeTakeFirst()
  return row ? toFiled(row) : null
}

/** Like `findArticle`, but nobody else may move it until this transaction ends. */
export async function lockArticle(tx: Database, id: ArticleId): Promise<FiledArticle | null> {
  // Locked first and read after: a reader who waited must see what the one before has written.
  const locked = await tx
    .selectFrom('article')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked ? findArticle(tx, id) : null
}

type NewArticle = {
  id: ArticleId
  authorId: PersonId
  unit: Unit
  columnId: ArticleColumnId | null
  solicitationId: SolicitationId | null
  bylines: readonly string[]
  at: Date
}

export async function insertArticle(tx: Database, article: NewArticle): Promise<void> {
  await tx
    .insertInto('article')
    .values({
      id: article.id,
      author_id: article.authorId,
      unit_id: article.unit.id,
      desk_id: article.unit.deskId,
      column_id: article.columnId,
      solicitation_id: article.solicitationId,
      bylines: [...article.bylines],
      status: 'draft',
      returned_from: null,
      revision_due_on: null,
      reminded_on: null,
      created_at: article.at,
      changed_at: article.at,
      submitted_at: null,
      published_at: null,
      vouched_by: null,
      taken_down_by: null,
      take_down_reason: null,
    })
    .execute()
}

type Head = Pick<NewArticle, 'columnId' | 'solicitationId' | 'bylines'>

/** Column, 征稿 and names, which lie with the article and not with a version. */
export async function saveHead(
  tx: Database,
  id: ArticleId,
  { columnId, solicitationId, bylines }: Head,
): Promise<void> {
  await tx
    .updateTable('article')
    .set({ column_id: columnId, solicitation_id: solicitationId, bylines: [...bylines] })
    .where('id', '=', id)
    .execute()
}

type Move = {
  to: ArticleStatus
  at: Date
  /** Only for a return: the round it goes back to and until when. */
  returned?: { from: Round; dueOn: LocalDate }
}

/** Move an article on; the day it waits since starts anew. */
export async function moveArticle(tx: Database, id: ArticleId, move: Move): Promise<void> {
  const { to, at, returned } = move
  await tx
    .updateTable('article')
    .set({
      status: to,
      changed_at: at,
      returned_from: returned?.from ?? null,
      revision_due_on: returned?.dueOn ?? null,
      reminded_on: null,
      ...(to === 'published' && { published_at: at }),
    })
    .$if(to === 'submitted', (update) =>
      update.set(({ fn, ref, val }) => ({
        submitted_at: fn.coalesce(ref('submitted_at'), val(at)),
      })),
    )
    .where('id', '=', id)
    .execute()
}

export async function saveImportance(
  tx: Database,
  id: ArticleId,
  important: boolean,
): Promise<void> {
  await tx.updateTable('article').set({ important }).where('id', '=', id).execute()
}

export async function saveDueOn(tx: Database, id: ArticleId, dueOn: LocalDate): Promise<void> {
  await tx
    .updateTable('article')
    .set({ revision_due_on: dueOn, reminded_on: null })
    .where('id', '=', id)
    .execute()
}

export async function saveVouch(tx: Database, id: ArticleId, personId: PersonId): Promise<void> {
  await tx.updateTable('article').set({ vouched_by: personId }).where('id', '=', id).execute()
}

export async function saveTakeDown(
  tx: Database,
  id: ArticleId,
  { personId, reason, at }: { personId: PersonId; reason: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('article')
    .set({
      status: 'takenDown',
      changed_at: at,
      taken_down_by: personId,
      take_down_reason: reason,
    })
    .where('id', '=', id)
    .execute()
}

export type Unit = { id: CommitteeId; path: CommitteePath; deskId: CommitteeId }

/** A committee one writes for, and the county whose desk reviews what it sends; above the county its own. */
export async function findUnit(db: Database, id: CommitteeId): Promise<Unit | null> {
  const row = await db
    .selectFrom('committee')
    .select(['id', 'path', 'p3'])
    .where('id', '=', id)
    .where('status', '=', 'active')
    .executeTakeFirst()
  return row ? { id: row.id, path: row.path, deskId: row.p3 ?? row.id } : null
}

export async function listColumns(db: Database): Promise<ArticleColumn[]> {
  return db.selectFrom('article_column').select(['id', 'name']).orderBy('position').execute()
}

/** `null` is no column yet, and that is known. */
export async function knowsColumn(db: Database, id: ArticleColumnId | null): Promise<boolean> {
  if (id === null) return true
  const row = await db
    .selectFrom('article_column')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
