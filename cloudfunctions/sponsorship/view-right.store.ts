import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { CaseFile } from '@shared/sponsorship/student.model'
import { CASE_STAFF } from '@shared/sponsorship/student.rules'
import type { ViewHolder, ViewRightId, ViewRole } from '@shared/sponsorship/view.model'
import { reaches } from '@shared/sponsorship/view.rules'
import { under } from './area.store'

/** The last day of this person's lasting rights that reach this child; the latest first. */
export async function listRightsOver(
  db: Database,
  file: Pick<CaseFile, 'villagePath' | 'schoolPath'>,
  holder: PersonId,
  at: Date,
): Promise<string[]> {
  const today = localDateOf(at)
  const rows = await db
    .selectFrom('view_right')
    .innerJoin('committee', 'committee.id', 'view_right.committee_id')
    .select(['role', 'committee.path', 'until_on as untilOn'])
    .where('person_id', '=', holder)
    .where('revoked_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.person_id', '=', 'view_right.person_id')
          .whereRef('role_grant.committee_id', '=', 'view_right.committee_id')
          .where(sql<boolean>`role_grant.role = view_right.role`)
          .where('role_grant.revoked_at', 'is', null),
      ),
    )
    .orderBy('until_on', 'desc')
    .execute()
  return rows.filter((right) => reaches(right, file, today)).map(({ untilOn }) => untilOn)
}

/** Who works on cases in these areas, with the lasting right that runs today. */
export async function listHolders(
  db: Database,
  areas: readonly CommitteePath[],
  reader: PersonId,
  at: Date,
): Promise<ViewHolder[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('committee as here', 'here.id', 'role_grant.committee_id')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .leftJoin('view_right', (join) =>
      join
        .onRef('view_right.person_id', '=', 'role_grant.person_id')
        .onRef('view_right.committee_id', '=', 'role_grant.committee_id')
        .on(sql<boolean>`view_right.role = role_grant.role`)
        .on('view_right.revoked_at', 'is', null)
        .on('view_right.until_on', '>=', localDateOf(at)),
    )
    .leftJoin('person as chief', 'chief.id', 'view_right.granted_by')
    .select(['role_grant.person_id', 'person.name', 'role_grant.role'])
    .select(['here.id as committeeId', 'here.name as committee'])
    .select(['view_right.id as rightId', 'until_on', 'reason', 'chief.name as chief'])
    .where('role_grant.role', 'in', CASE_STAFF)
    .where('role_grant.revoked_at', 'is', null)
    .where(under('here.path', areas))
    .orderBy('here.path')
    .orderBy('person.name')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name ?? '',
    role: row.role as ViewRole,
    committeeId: row.committeeId,
    committee: row.committee,
    isSelf: row.person_id === reader,
    right: row.rightId && {
      rightId: row.rightId,
      untilOn: row.until_on ?? '',
      reason: row.reason ?? '',
      grantedBy: row.chief ?? '',
    },
  }))
}

/** Whether this person holds this role right there, under lock of the grant. */
export async function isStaffAt(
  tx: Database,
  { personId, role, committeeId }: { personId: PersonId; role: ViewRole; committeeId: CommitteeId },
): Promise<boolean> {
  const row = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('committee_id', '=', committeeId)
    .where('revoked_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

export const findPlace = (db: Database, id: CommitteeId) =>
  db.selectFrom('committee').select(['id', 'path']).where('id', '=', id).executeTakeFirst()

type NewRight = {
  id: ViewRightId
  personId: PersonId
  role: ViewRole
  committeeId: CommitteeId
  untilOn: string
  reason: string
  by: PersonId
  at: Date
}

/** The former right of the same person for the same place ends with the new one. */
export async function replaceRight(tx: Database, right: NewRight): Promise<void> {
  await tx
    .updateTable('view_right')
    .set({ revoked_by: right.by, revoked_at: right.at })
    .where('person_id', '=', right.personId)
    .where('role', '=', right.role)
    .where('committee_id', '=', right.committeeId)
    .where('revoked_at', 'is', null)
    .execute()
  await tx
    .insertInto('view_right')
    .values({
      id: right.id,
      person_id: right.personId,
      role: right.role,
      committee_id: right.committeeId,
      reason: right.reason,
      granted_by: right.by,
      granted_at: right.at,
      until_on: right.untilOn,
      revoked_by: null,
      revoked_at: null,
    })
    .execute()
}

export const lockRight = (tx: Database, id: ViewRightId) =>
  tx
    .selectFrom('view_right')
    .innerJoin('committee', 'committee.id', 'view_right.committee_id')
    .select(['view_right.id', 'person_id', 'revoked_at', 'committee.id as committeeId'])
    .select('committee.path')
    .where('view_right.id', '=', id)
    .forUpdate('view_right')
    .executeTakeFirst()

export async function endRight(
  tx: Database,
  id: ViewRightId,
  ended: { by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('view_right')
    .set({ revoked_by: ended.by, revoked_at: ended.at })
    .where('id', '=', id)
    .execute()
}
