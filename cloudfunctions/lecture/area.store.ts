import { type Expression, type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId, Role } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'

/** The committee named by `path` lies in one of these areas. */
export function isWithin(
  path: Expression<CommitteePath>,
  areas: readonly CommitteePath[],
): Expression<SqlBool> {
  const tests = areas.map((area) => sql<SqlBool>`starts_with(${path}, ${area})`)
  return tests.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(tests, sql` or `)})`
}

/** The committee named by `path` lies in one of these areas or stands above one: it serves them. */
export function isRelated(
  path: Expression<CommitteePath>,
  areas: readonly CommitteePath[],
): Expression<SqlBool> {
  const above = areas.map((area) => sql<SqlBool>`starts_with(${area}::text, ${path})`)
  return sql<SqlBool>`(${sql.join([isWithin(path, areas), ...above], sql` or `)})`
}

/** The phone number of the county office that answers for `path`. */
export const officePhoneOf = (path: Expression<CommitteePath>) =>
  sql<string | null>`(
    select office.office_phone from committee as office
    where office.level = 'county' and starts_with(${path}, office.path) limit 1)`

export async function findPath(db: Database, id: CommitteeId): Promise<CommitteePath | null> {
  const row = await db
    .selectFrom('committee')
    .select('path')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.path ?? null
}

/** Whoever holds this role at the nearest committee, at or above `path`, where anybody does. */
export async function nearestHolders(
  db: Database,
  role: Role,
  path: CommitteePath,
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('committee', 'committee.id', 'role_grant.committee_id')
    .select(['role_grant.person_id', 'committee.path'])
    .where('role_grant.role', '=', role)
    .where('role_grant.revoked_at', 'is', null)
    .where(sql<SqlBool>`starts_with(${path}, committee.path)`)
    .execute()
  const nearest = Math.max(0, ...rows.map((row) => row.path.length))
  return rows.filter((row) => row.path.length === nearest).map((row) => row.person_id)
}
