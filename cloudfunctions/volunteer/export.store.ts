import type { Database } from '@database/engine'
import type { Actor, PersonId, Role } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type {
  ExportId,
  ExportRecord,
  ExportScope,
  ExportVerdict,
} from '@shared/volunteer/export.model'
import { type Asked, openUntil, stateOf } from '@shared/volunteer/export.rules'
import { committeesUnder } from './place.store'

/** An export with what its rules need. */
export type AskedExport = Asked & {
  id: ExportId
  scope: ExportScope
  committeeId: CommitteeId
  committeeName: string
  path: CommitteePath
  people: number
  purpose: string | null
  askedBy: PersonId
  askerName: string | null
  deciderName: string | null
  reason: string | null
}

const asked = (db: Database) =>
  db
    .selectFrom('paper_export as export')
    .innerJoin('committee', 'committee.id', 'export.committee_id')
    .innerJoin('person as asker', 'asker.id', 'export.asked_by')
    .leftJoin('paper_export_decision as decision', 'decision.export_id', 'export.id')
    .leftJoin('person as decider', 'decider.id', 'decision.decided_by')
    .select([
      'export.id',
      'export.kind',
      'export.scope',
      'export.committee_id',
      'export.people',
      'export.unmasked',
      'export.purpose',
      'export.asked_by',
      'export.asked_at',
      'committee.name as committee_name',
      'committee.path',
      'asker.name as asker_name',
      'decision.verdict',
      'decision.reason',
      'decision.decided_at',
      'decider.name as decider_name',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof asked>['executeTakeFirstOrThrow']>>

const toAsked = (row: Row): AskedExport => ({
  id: row.id,
  kind: row.kind,
  scope: row.scope,
  committeeId: row.committee_id,
  committeeName: row.committee_name,
  path: row.path,
  people: row.people,
  unmasked: row.unmasked,
  purpose: row.purpose,
  askedBy: row.asked_by,
  askerName: row.asker_name,
  askedAt: row.asked_at,
  verdict: row.verdict,
  decidedAt: row.decided_at,
  deciderName: row.decider_name,
  reason: row.reason,
})

export async function findExport(db: Database, id: ExportId): Promise<AskedExport | null> {
  const row = await asked(db).where('export.id', '=', id).executeTakeFirst()
  return row ? toAsked(row) : null
}

/** Nobody else decides on it or makes it until this transaction ends. */
export async function lockExport(tx: Database, id: ExportId): Promise<AskedExport | null> {
  await tx.selectFrom('paper_export').select('id').where('id', '=', id).forUpdate().execute()
  return findExport(tx, id)
}

const LATEST = 20

export async function listOwnExports(db: Database, personId: PersonId): Promise<AskedExport[]> {
  const rows = await asked(db)
    .where('export.asked_by', '=', personId)
    .orderBy('export.asked_at', 'desc')
    .orderBy('export.id', 'desc')
    .limit(LATEST)
    .execute()
  return rows.map(toAsked)
}

/** Full data that somebody else asked for in these areas and nobody has decided on, the oldest first. */
export async function listExportsToDecide(
  db: Database,
  paths: readonly CommitteePath[],
  personId: PersonId,
): Promise<AskedExport[]> {
  if (paths.length === 0) return []
  const rows = await asked(db)
    .where('export.unmasked', '=', true)
    .where('decision.verdict', 'is', null)
    .where('export.asked_by', '<>', personId)
    .where('export.committee_id', 'in', committeesUnder(db, paths))
    .orderBy('export.asked_at')
    .limit(LATEST)
    .execute()
  return rows.map(toAsked)
}

export async function insertExport(
  tx: Database,
  exported: {
    id: ExportId
    scope: ExportScope
    committeeId: CommitteeId
    people: number
    unmasked: boolean
    purpose: string | null
    actor: Actor
    actingAs: Role | undefined
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('paper_export')
    .values({
      id: exported.id,
      kind: exported.scope.kind,
      committee_id: exported.committeeId,
      scope: JSON.stringify(exported.scope),
      people: exported.people,
      unmasked: exported.unmasked,
      purpose: exported.purpose,
      asked_by: exported.actor.personId,
      acting_as: exported.actingAs ?? null,
      asked_at: exported.at,
    })
    .execute()
}

export async function insertDecision(
  tx: Database,
  { id, askedBy }: AskedExport,
  decision: {
    verdict: ExportVerdict
    reason: string | null
    actor: Actor
    actingAs: Role | undefined
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('paper_export_decision')
    .values({
      export_id: id,
      asked_by: askedBy,
      verdict: decision.verdict,
      reason: decision.reason,
      decided_by: decision.actor.personId,
      acting_as: decision.actingAs ?? null,
      decided_at: decision.at,
    })
    .execute()
}

export async function findExportFile(db: Database, id: ExportId): Promise<FileId | null> {
  const row = await db
    .selectFrom('paper_export_file')
    .select('file_id')
    .where('export_id', '=', id)
    .executeTakeFirst()
  return row?.file_id ?? null
}

export async function insertExportFile(
  tx: Database,
  exportId: ExportId,
  made: {
    fileId: FileId
    ref: string
    contentType: string
    byteSize: number
    digest: string
    actor: Actor
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      id: made.fileId,
      owner_id: made.actor.personId,
      purpose: 'paper',
      ref: made.ref,
      content_type: made.contentType,
      byte_size: made.byteSize,
      status: 'ready',
      created_at: made.at,
    })
    .execute()
  await tx
    .insertInto('paper_export_file')
    .values({
      export_id: exportId,
      file_id: made.fileId,
      digest: made.digest,
      made_at: made.at,
    })
    .execute()
}

export async function insertFetch(
  tx: Database,
  exportId: ExportId,
  actor: Actor,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('paper_export_fetch')
    .values({ export_id: exportId, person_id: actor.personId, fetched_at: at })
    .execute()
}

export async function countFetches(
  db: Database,
  ids: readonly ExportId[],
): Promise<Map<ExportId, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('paper_export_fetch')
    .select(({ fn }) => ['export_id', fn.countAll<number>().as('fetches')])
    .where('export_id', 'in', ids)
    .groupBy('export_id')
    .execute()
  return new Map(rows.map((row) => [row.export_id, row.fetches]))
}

export async function toRecords(
  db: Database,
  exports: readonly AskedExport[],
  actor: Actor,
  now: Date,
): Promise<ExportRecord[]> {
  const fetches = await countFetches(
    db,
    exports.map(({ id }) => id),
  )
  return exports.map((one) => ({
    id: one.id,
    kind: one.kind,
    committeeName: one.committeeName,
    people: one.people,
    unmasked: one.unmasked,
    purpose: one.purpose,
    askedBy: one.askerName ?? '',
    isOwn: one.askedBy === actor.personId,
    askedAt: one.askedAt.toISOString(),
    state: stateOf(one, now),
    decidedBy: one.deciderName,
    reason: one.reason,
    openUntil: openUntil(one)?.toISOString() ?? null,
    fetches: fetches.get(one.id) ?? 0,
  }))
}

export const toRecord = async (db: Database, one: AskedExport, actor: Actor, now: Date) =>
  (await toRecords(db, [one], actor, now))[0] as ExportRecord
