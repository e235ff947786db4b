import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId, Role } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { GrantId } from '@shared/committee/role.model'
import { isBelow } from './committee.store'

/** Whoever told us exactly this name and number of themselves: two at most are enough to know. */
export async function findPeople(db: Database, name: string, phone: string): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('phone', '=', phone)
    .where('name', '=', name)
    .limit(2)
    .execute()
  return rows.map((row) => row.id)
}

/** The new grant's id, or `null` when the person holds this role here already. */
export async function insertGrant(
  tx: Database,
  grant: { personId: PersonId; role: Role; committeeId: CommitteeId; by: PersonId; at: Date },
): Promise<GrantId | null> {
  const row = await tx
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: grant.personId,
      role: grant.role,
      committee_id: grant.committeeId,
      granted_by: grant.by,
      granted_at: grant.at,
      revoked_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'role', 'committee_id'])
        .where('revoked_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return (row?.id as GrantId | undefined) ?? null
}

export async function lockGrant(tx: Database, id: GrantId) {
  const row = await tx
    .selectFrom('role_grant')
    .select(['person_id', 'role', 'committee_id', 'revoked_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row
    ? {
        personId: row.person_id,
        role: row.role,
        committeeId: row.committee_id,
        revoked: row.revoked_at !== null,
      }
    : null
}

export async function saveRevocation(
  tx: Database,
  id: GrantId,
  { by, reason, at }: { by: PersonId; reason: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({ revoked_at: at, revoked_by: by, revoke_reason: reason })
    .where('id', '=', id)
    .execute()
}

type Listing = {
  role?: Role | undefined
  after?: string | undefined
  limit: number
}

/** Roles in force at a committee and below it, the latest first; the cursor is the last grant. */
export async function listGrants(
  db: Database,
  at: { id: CommitteeId; path: CommitteePath },
  { role, after, limit }: Listing,
) {
  return db
    .selectFrom('role_grant')
    .innerJoin('committee', 'committee.id', 'role_grant.committee_id')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select([
      'role_grant.id',
      'role_grant.role',
      'role_grant.person_id',
      'role_grant.granted_at',
      'committee.id as committee_id',
      'committee.name as committee_name',
      'committee.path',
      'committee.level',
      'committee.kind',
      'committee.status',
      'person.name',
      'person.phone',
    ])
    .where('role_grant.revoked_at', 'is', null)
    .where(({ or, eb }) => or([eb('committee.id', '=', at.id), isBelow('committee.path', at.path)]))
    .$if(role !== undefined, (select) => select.where('role_grant.role', '=', role as Role))
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('role_grant.granted_at', 'role_grant.id'),
          '<',
          selectFrom('role_grant as last')
            .select(['last.granted_at', 'last.id'])
            .where('last.id', '=', after as string)
            .$asTuple('granted_at', 'id'),
        ),
      ),
    )
    .orderBy('role_grant.granted_at', 'desc')
    .orderBy('role_grant.id', 'desc')
    .limit(limit + 1)
    .execute()
}
