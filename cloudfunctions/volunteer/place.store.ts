import type { Database } from '@database/engine'
import type { PersonId, Role } from '@shared/account/account.model'
import type {
  CommitteeId,
  CommitteePath,
  CommitteeSetting,
} from '@shared/committee/committee.model'

export type Village = {
  id: CommitteeId
  path: CommitteePath
  setting: CommitteeSetting
  /** The township whose office decides; a village without one is its own office. */
  officeId: CommitteeId
}

/** An active village or community, where elders live and join. */
export async function findVillage(db: Database, id: CommitteeId): Promise<Village | null> {
  const row = await db
    .selectFrom('committee')
    .select(['id', 'path', 'setting', 'p4', 'parent_id'])
    .where('id', '=', id)
    .where('level', '=', 'village')
    .where('status', '=', 'active')
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        path: row.path,
        setting: row.setting,
        officeId: row.p4 ?? row.parent_id ?? row.id,
      }
    : null
}

export async function findCommittee(
  db: Database,
  id: CommitteeId,
): Promise<{ name: string; path: CommitteePath } | null> {
  const row = await db
    .selectFrom('committee')
    .select(['name', 'path'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The committees at or below these paths, for `in (…)`. */
export const committeesUnder = (db: Database, paths: readonly CommitteePath[]) =>
  db
    .selectFrom('committee')
    .select('id')
    .where(({ or, eb }) => or(paths.map((path) => eb('path', 'like', `${path}%` as CommitteePath))))

/** Whoever holds this role nearest to the committee: there, or else at the closest committee above that has somebody. */
export async function findNearestHolders(
  db: Database,
  role: Role,
  committeeId: CommitteeId,
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('committee as here')
    .innerJoin('committee as above', (join) =>
      join.on(({ eb, fn }) => eb(fn('starts_with', ['here.path', 'above.path']), '=', true)),
    )
    .innerJoin('role_grant', 'role_grant.committee_id', 'above.id')
    .select(['role_grant.person_id', 'above.path'])
    .where('here.id', '=', committeeId)
    .where('role_grant.role', '=', role)
    .where('role_grant.revoked_at', 'is', null)
    .orderBy('above.path', 'desc')
    .execute()
  return rows.filter((row) => row.path === rows[0]?.path).map((row) => row.person_id)
}

/** The office's telephone for a sentence: 「 0523-…」, or nothing when nobody entered it. */
export async function findOfficePhone(db: Database, id: CommitteeId): Promise<string> {
  const row = await db
    .selectFrom('committee')
    .select('office_phone')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.office_phone ? ` ${row.office_phone}` : '问办公室'
}

/** Whoever holds this role at this committee or anywhere below it. */
export async function listHoldersUnder(
  db: Database,
  role: Role,
  path: CommitteePath,
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .where('committee_id', 'in', committeesUnder(db, [path]))
    .execute()
  return rows.map((row) => row.person_id)
}
