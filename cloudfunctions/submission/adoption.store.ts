import { randomUUID } from 'node:crypto'
import type { FileStore } from '@cloud/kernel/file-store'
import { signedUrlOf } from '@cloud/kernel/files'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type {
  Adoption,
  AdoptionId,
  AdoptionStatus,
  ListedOutlet,
  Outlet,
  OutletId,
  OutletLevel,
} from '@shared/submission/adoption.model'
import type { ArticleId } from '@shared/submission/article.model'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { committeesUnder } from './desk.store'

type Whose = { articleId?: ArticleId | undefined; committeeId?: CommitteeId | undefined }

/** The outlets everyone knows and those a county has listed: this one, or the article's. */
export async function listOutlets(
  db: Database,
  { articleId, committeeId }: Whose,
): Promise<ListedOutlet[]> {
  return db
    .selectFrom('outlet')
    .select(['id', 'name', 'level'])
    .select(({ eb }) => eb('desk_id', 'is not', null).$castTo<boolean>().as('isLocal'))
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('desk_id', 'is', null),
        ...(committeeId ? [eb('desk_id', '=', committeeId)] : []),
        ...(articleId
          ? [
              eb(
                'desk_id',
                'in',
                selectFrom('article').select('article.desk_id').where('article.id', '=', articleId),
              ),
            ]
          : []),
      ]),
    )
    .orderBy(({ fn, val, ref }) =>
      fn('array_position', [val(['nation', 'province', 'city', 'county']), ref('level')]),
    )
    .orderBy('name')
    .execute()
}

/** List an outlet for a county, unless it is listed already: then nothing. */
export async function insertOutlet(
  tx: Database,
  { name, level, deskId }: { name: string; level: OutletLevel; deskId: CommitteeId },
): Promise<Outlet | undefined> {
  const known = await tx
    .selectFrom('outlet')
    .select('id')
    .where('name', '=', name)
    .where('desk_id', 'is', null)
    .executeTakeFirst()
  if (known) return undefined
  return tx
    .insertInto('outlet')
    .values({ name, level, desk_id: deskId })
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'name', 'level'])
    .executeTakeFirst()
}

export async function knowsOutlet(
  db: Database,
  id: OutletId,
  deskId: CommitteeId,
): Promise<boolean> {
  const row = await db
    .selectFrom('outlet')
    .select('id')
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('desk_id', 'is', null), eb('desk_id', '=', deskId)]))
    .executeTakeFirst()
  return row !== undefined
}

type NewAdoption = {
  articleId: ArticleId
  outletId: OutletId
  adoptedOn: LocalDate
  issue: string
  url: string
  photoId: FileId | null
  status: 'reported' | 'verified'
  by: PersonId
  at: Date
}

/** Enter an adoption, unless this outlet has adopted the article already: then nothing. */
export async function insertAdoption(
  tx: Database,
  adoption: NewAdoption,
): Promise<AdoptionId | undefined> {
  const verified = adoption.status === 'verified'
  const row = await tx
    .insertInto('adoption')
    .values({
      id: randomUUID() as AdoptionId,
      article_id: adoption.articleId,
      outlet_id: adoption.outletId,
      status: adoption.status,
      adopted_on: adoption.adoptedOn,
      issue: adoption.issue,
      url: adoption.url,
      photo_id: adoption.photoId,
      reported_by: adoption.by,
      reported_at: adoption.at,
      decided_by: verified ? adoption.by : null,
      decided_at: verified ? adoption.at : null,
      reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

const adoptions = (db: Database) =>
  db
    .selectFrom('adoption')
    .innerJoin('outlet', 'outlet.id', 'adoption.outlet_id')
    .innerJoin('article', 'article.id', 'adoption.article_id')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('committee as desk', 'desk.id', 'article.desk_id')
    .selectAll('adoption')
    .select([
      'outlet.name as outlet_name',
      'outlet.level as outlet_level',
      'article.author_id',
      'article.bylines',
      'article.unit_id',
      'unit.name as unit_name',
      'article.desk_id',
      'desk.name as desk_name',
      'desk.path as desk_path',
    ])
    .select(({ selectFrom }) =>
      selectFrom('article_version as text')
        .select('text.title')
        .whereRef('text.article_id', '=', 'article.id')
        .where('text.submitted_at', 'is not', null)
        .orderBy('text.number', 'desc')
        .limit(1)
        .as('title'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof adoptions>['executeTakeFirstOrThrow']>>

/** An adoption with whose it is and whose desk answers for it. */
export type FiledAdoption = {
  id: AdoptionId
  status: AdoptionStatus
  articleId: ArticleId
  authorId: PersonId
  reportedBy: PersonId
  deskId: CommitteeId
  deskPath: CommitteePath
}

const toFiled = (row: Row): FiledAdoption => ({
  id: row.id,
  status: row.status,
  articleId: row.article_id,
  authorId: row.author_id,
  reportedBy: row.reported_by,
  deskId: row.desk_id,
  deskPath: row.desk_path,
})

async function toAdoption(db: Database, files: FileStore, row: Row): Promise<Adoption> {
  return {
    id: row.id,
    articleId: row.article_id,
    articleTitle: row.title ?? '',
    unit: { id: row.unit_id, name: row.unit_name },
    bylines: row.bylines,
    outlet: { id: row.outlet_id, name: row.outlet_name, level: row.outlet_level },
    status: row.status,
    adoptedOn: row.adopted_on,
    issue: row.issue,
    url: row.url,
    photoUrl: row.photo_id ? await signedUrlOf(db, files, row.photo_id) : null,
    verifiedAt: row.status === 'verified' ? (row.decided_at?.toISOString() ?? null) : null,
    verifiedBy: row.status === 'verified' ? { id: row.desk_id, name: row.desk_name } : null,
    reason: row.reason,
  }
}

export async function lockAdoption(tx: Database, id: AdoptionId): Promise<FiledAdoption | null> {
  const locked = await tx
    .selectFrom('adoption')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const row = locked && (await adoptions(tx).where('adoption.id', '=', id).executeTakeFirst())
  return row ? toFiled(row) : null
}

export async function findAdoption(db: Database, files: FileStore, id: AdoptionId) {
  const row = await adoptions(db).where('adoption.id', '=', id).executeTakeFirst()
  return row ? { filed: toFiled(row), adoption: await toAdoption(db, files, row) } : null
}

export async function judgeAdoption(
  tx: Database,
  id: AdoptionId,
  judged: { status: 'verified' | 'turnedDown'; by: PersonId; at: Date; reason: string | null },
): Promise<void> {
  await tx
    .updateTable('adoption')
    .set({
      status: judged.status,
      decided_by: judged.by,
      decided_at: judged.at,
      reason: judged.reason,
    })
    .where('id', '=', id)
    .execute()
}

export async function listAdoptionsOf(
  db: Database,
  files: FileStore,
  articleId: ArticleId,
): Promise<Adoption[]> {
  const rows = await adoptions(db)
    .where('adoption.article_id', '=', articleId)
    .orderBy('adoption.adopted_on')
    .orderBy('adoption.id')
    .execute()
  return Promise.all(rows.map((row) => toAdoption(db, files, row)))
}

type Asked = { show: 'reported' | 'verified'; after?: string | undefined; limit: number }

/** The register of an office's jurisdiction, the newest entry first. */
export async function listAdoptions(
  db: Database,
  files: FileStore,
  actor: Actor,
  { show, after, limit }: Asked,
): Promise<Page<Adoption>> {
  const rows = await adoptions(db)
    .where('adoption.status', '=', show)
    .where('article.desk_id', 'in', committeesUnder(db, jurisdictions(actor, COMPILERS)))
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('adoption.reported_at', 'adoption.id'),
          '<',
          selectFrom('adoption as last')
            .select(['last.reported_at', 'last.id'])
            .where('last.id', '=', String(after) as AdoptionId)
            .$asTuple('reported_at', 'id'),
        ),
      ),
    )
    .orderBy('adoption.reported_at', 'desc')
    .orderBy('adoption.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: await Promise.all(shown.map((row) => toAdoption(db, files, row))),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** How many reports wait to be verified by this office, and since when. */
export async function countReported(
  db: Database,
  actor: Actor,
): Promise<{ reports: number; since: Date | null }> {
  return db
    .selectFrom('adoption')
    .innerJoin('article', 'article.id', 'adoption.article_id')
    .select(({ fn }) => [
      fn.countAll<number>().as('reports'),
      fn.min('adoption.reported_at').as('since'),
    ])
    .where('adoption.status', '=', 'reported')
    .where('article.desk_id', 'in', committeesUnder(db, jurisdictions(actor, COMPILERS)))
    .executeTakeFirstOrThrow()
}
