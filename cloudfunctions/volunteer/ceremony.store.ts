import { randomInt, randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { Ceremony, CeremonyId, CeremonyKind } from '@shared/volunteer/ceremony.model'
import type { OathTextId } from '@shared/volunteer/oath-text.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { committeesUnder } from './place.store'

/** A ceremony as the rules and handlers read it. */
export type PlannedCeremony = {
  id: CeremonyId
  committeeId: CommitteeId
  path: CommitteePath
  oathTextId: OathTextId
  kind: CeremonyKind
  status: Ceremony['status']
  startsAt: Date
  checkInCode: string
}

export const ceremonies = (db: Database) =>
  db
    .selectFrom('ceremony')
    .innerJoin('committee', 'committee.id', 'ceremony.committee_id')
    .innerJoin('oath_text', 'oath_text.id', 'ceremony.oath_text_id')
    .selectAll('ceremony')
    .select([
      'committee.name as committee_name',
      'committee.path',
      'oath_text.version as oath_version',
      'oath_text.body as oath_body',
      'oath_text.is_sample as oath_is_sample',
    ])
    .select(({ selectFrom }) => [
      selectFrom('ceremony_participant as one')
        .whereRef('one.ceremony_id', '=', 'ceremony.id')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .as('people'),
      selectFrom('ceremony_participant as one')
        .whereRef('one.ceremony_id', '=', 'ceremony.id')
        .where('one.attendance', 'in', ['present', 'sworn'])
        .select(({ fn }) => fn.countAll<number>().as('present'))
        .as('present'),
    ])

type CeremonyRow = Awaited<ReturnType<ReturnType<typeof ceremonies>['executeTakeFirstOrThrow']>>

export const toCeremony = (row: CeremonyRow): Ceremony => ({
  id: row.id,
  committeeId: row.committee_id,
  committeeName: row.committee_name,
  kind: row.kind,
  startsAt: row.starts_at.toISOString(),
  place: row.place,
  leaderName: row.leader_name,
  status: row.status,
  oathVersion: row.oath_version,
  people: row.people ?? 0,
  present: row.present ?? 0,
})

/** Hold a ceremony: `alone` to end it, otherwise only so that nobody ends it meanwhile. */
export async function lockCeremony(
  tx: Database,
  id: CeremonyId,
  alone: boolean,
): Promise<PlannedCeremony | null> {
  const row = await tx
    .selectFrom('ceremony')
    .innerJoin('committee', 'committee.id', 'ceremony.committee_id')
    .selectAll('ceremony')
    .select('committee.path')
    .where('ceremony.id', '=', id)
    .$if(alone, (select) => select.forUpdate('ceremony'))
    .$if(!alone, (select) => select.forShare('ceremony'))
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        committeeId: row.committee_id,
        path: row.path,
        oathTextId: row.oath_text_id,
        kind: row.kind,
        status: row.status,
        startsAt: row.starts_at,
        checkInCode: row.check_in_code,
      }
    : null
}

export async function findCeremony(db: Database, id: CeremonyId): Promise<Ceremony | null> {
  const row = await ceremonies(db).where('ceremony.id', '=', id).executeTakeFirst()
  return row ? toCeremony(row) : null
}

/** Ceremonies under these paths, the latest first. */
export async function listCeremonies(
  db: Database,
  paths: readonly CommitteePath[],
  { after, limit }: { after?: string | undefined; limit: number },
) {
  const rows = await ceremonies(db)
    .where('ceremony.committee_id', 'in', committeesUnder(db, paths))
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('ceremony.starts_at', 'ceremony.id'),
          '<',
          selectFrom('ceremony as last')
            .select(['last.starts_at', 'last.id'])
            .where('last.id', '=', String(after) as CeremonyId)
            .$asTuple('starts_at', 'id'),
        ),
      ),
    )
    .orderBy('ceremony.starts_at', 'desc')
    .orderBy('ceremony.id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(toCeremony)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

type NewCeremony = {
  committeeId: CommitteeId
  oathTextId: OathTextId
  startsAt: Date
  place: string
  leaderName: string
  plannedBy: PersonId
  kind: CeremonyKind
  volunteerIds: readonly VolunteerId[]
}

export async function insertCeremony(tx: Database, planned: NewCeremony): Promise<CeremonyId> {
  const id = randomUUID() as CeremonyId
  await tx
    .insertInto('ceremony')
    .values({
      id,
      committee_id: planned.committeeId,
      oath_text_id: planned.oathTextId,
      starts_at: planned.startsAt,
      place: planned.place,
      leader_name: planned.leaderName,
      check_in_code: String(randomInt(10_000)).padStart(4, '0'),
      kind: planned.kind,
      status: 'planned',
      planned_by: planned.plannedBy,
      ended_at: null,
      cancel_reason: null,
    })
    .execute()
  await tx
    .insertInto('ceremony_participant')
    .values(
      planned.volunteerIds.map((volunteer_id) => ({
        ceremony_id: id,
        volunteer_id,
        kind: planned.kind,
        attendance: 'invited' as const,
        checked_in_at: null,
        checked_in_by: null,
      })),
    )
    .execute()
  return id
}

export async function saveEnd(
  tx: Database,
  id: CeremonyId,
  end: { status: 'closed' | 'cancelled'; at: Date; cancelReason: string | null },
): Promise<void> {
  await tx
    .updateTable('ceremony')
    .set({ status: end.status, ended_at: end.at, cancel_reason: end.cancelReason })
    .where('id', '=', id)
    .execute()
}

/** What is still to be held under these paths, the next first. */
export async function listPlanned(db: Database, paths: readonly CommitteePath[]) {
  const rows = await db
    .selectFrom('ceremony')
    .select(['ceremony.id', 'ceremony.kind', 'ceremony.starts_at', 'ceremony.place'])
    .select(({ selectFrom }) =>
      selectFrom('ceremony_participant as one')
        .whereRef('one.ceremony_id', '=', 'ceremony.id')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .as('people'),
    )
    .where('ceremony.status', '=', 'planned')
    .where('ceremony.committee_id', 'in', committeesUnder(db, paths))
    .orderBy('ceremony.starts_at')
    .limit(5)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    startsAt: row.starts_at,
    place: row.place,
    people: row.people ?? 0,
  }))
}
