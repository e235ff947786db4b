import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { OathText, OathTextId } from '@shared/volunteer/oath-text.model'
import { committeesUnder } from './place.store'

const oathTexts = (db: Database) =>
  db
    .selectFrom('oath_text')
    .innerJoin('committee', 'committee.id', 'oath_text.committee_id')
    .innerJoin('person as drafter', 'drafter.id', 'oath_text.drafted_by')
    .leftJoin('person as approver', 'approver.id', 'oath_text.approved_by')
    .selectAll('oath_text')
    .select([
      'committee.name as committee_name',
      'committee.path',
      'drafter.name as drafter_name',
      'approver.name as approver_name',
    ])

type OathTextRow = Awaited<ReturnType<ReturnType<typeof oathTexts>['executeTakeFirstOrThrow']>>

const toOathText = (row: OathTextRow, reader: PersonId): OathText => ({
  id: row.id,
  committeeId: row.committee_id,
  committeeName: row.committee_name,
  path: row.path,
  version: row.version,
  body: row.body,
  isSample: row.is_sample,
  status: row.status,
  draftedBy: row.drafter_name ?? '工作人员',
  draftedByMe: row.drafted_by === reader,
  approvedBy: row.approver_name,
  effectiveAt: row.effective_at?.toISOString() ?? null,
  retiredAt: row.retired_at?.toISOString() ?? null,
  returnReason: row.return_reason,
})

export async function findOathText(
  db: Database,
  id: OathTextId,
  reader: PersonId,
): Promise<OathText | null> {
  const row = await oathTexts(db).where('oath_text.id', '=', id).executeTakeFirst()
  return row ? toOathText(row, reader) : null
}

/** Like `findOathText`; whatever else happens to its committee's texts waits, for one replaces another. */
export async function lockOathText(
  tx: Database,
  id: OathTextId,
  reader: PersonId,
): Promise<OathText | null> {
  const found = await findOathText(tx, id, reader)
  if (!found) return null
  await lockTextsOf(tx, found.committeeId)
  return findOathText(tx, id, reader)
}

const lockTextsOf = (tx: Database, committeeId: CommitteeId) =>
  tx
    .selectFrom('committee')
    .select('id')
    .where('id', '=', committeeId)
    .forNoKeyUpdate()
    .executeTakeFirst()

export async function listOathTexts(
  db: Database,
  committeeId: CommitteeId,
  reader: PersonId,
): Promise<OathText[]> {
  const rows = await oathTexts(db)
    .where('oath_text.committee_id', '=', committeeId)
    .orderBy('oath_text.version', 'desc')
    .execute()
  return rows.map((row) => toOathText(row, reader))
}

/** The text that holds at a committee: its own, or else the closest above that has one. */
export async function findOathTextInForce(
  db: Database,
  path: CommitteePath,
  reader: PersonId,
): Promise<OathText | null> {
  const row = await oathTexts(db)
    .where('oath_text.status', '=', 'effective')
    .where(({ eb, fn, val }) => eb(fn('starts_with', [val(path), 'committee.path']), '=', true))
    .orderBy(({ fn }) => fn('length', ['committee.path']), 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toOathText(row, reader) : null
}

/** File the next version of a committee's text. */
export async function insertDraft(
  tx: Database,
  committeeId: CommitteeId,
  body: string,
  draftedBy: PersonId,
): Promise<OathTextId> {
  await lockTextsOf(tx, committeeId)
  const id = randomUUID() as OathTextId
  const { last } = await tx
    .selectFrom('oath_text')
    .select(({ fn }) => fn.max<number | null>('version').as('last'))
    .where('committee_id', '=', committeeId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('oath_text')
    .values({
      id,
      committee_id: committeeId,
      version: (last ?? 0) + 1,
      body,
      status: 'draft',
      drafted_by: draftedBy,
      approved_by: null,
      effective_at: null,
      retired_at: null,
      return_reason: null,
    })
    .execute()
  return id
}

export async function saveBody(tx: Database, id: OathTextId, body: string): Promise<void> {
  await tx.updateTable('oath_text').set({ body }).where('id', '=', id).execute()
}

export async function saveSubmitted(tx: Database, id: OathTextId): Promise<void> {
  await tx
    .updateTable('oath_text')
    .set({ status: 'awaiting', return_reason: null })
    .where('id', '=', id)
    .execute()
}

export async function saveReturned(tx: Database, id: OathTextId, reason: string): Promise<void> {
  await tx
    .updateTable('oath_text')
    .set({ status: 'draft', return_reason: reason })
    .where('id', '=', id)
    .execute()
}

/** Retire whatever holds in the committee now. */
export async function retireTextOf(
  tx: Database,
  committeeId: CommitteeId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('oath_text')
    .set({ status: 'retired', retired_at: at })
    .where('committee_id', '=', committeeId)
    .where('status', '=', 'effective')
    .execute()
}

export async function saveApproved(
  tx: Database,
  id: OathTextId,
  approvedBy: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('oath_text')
    .set({ status: 'effective', approved_by: approvedBy, effective_at: at })
    .where('id', '=', id)
    .execute()
}

const briefly = (db: Database) =>
  db
    .selectFrom('oath_text')
    .innerJoin('committee', 'committee.id', 'oath_text.committee_id')
    .select([
      'oath_text.id',
      'oath_text.version',
      'oath_text.return_reason as returnReason',
      'committee.name as committeeName',
    ])
    .orderBy('oath_text.version')

/** Texts that wait for a director's approval under these paths. */
export const listAwaitingTexts = (db: Database, paths: readonly CommitteePath[]) =>
  briefly(db)
    .where('oath_text.status', '=', 'awaiting')
    .where('oath_text.committee_id', 'in', committeesUnder(db, paths))
    .execute()

/** This person's drafts that a director sent back. */
export const listReturnedTexts = (db: Database, drafter: PersonId) =>
  briefly(db)
    .where('oath_text.status', '=', 'draft')
    .where('oath_text.return_reason', 'is not', null)
    .where('oath_text.drafted_by', '=', drafter)
    .execute()

/** What a notice about a text needs. */
export async function findHandling(db: Database, id: OathTextId) {
  const row = await briefly(db)
    .select(['oath_text.drafted_by as draftedBy', 'oath_text.committee_id as committeeId'])
    .where('oath_text.id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
