import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId, Role } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { HoldId } from '@shared/sponsorship/hold.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'

/** Whoever holds this role nearest to the committee: there, or at the closest one above that has somebody. */
export async function findNearestHolders(
  db: Database,
  role: Role,
  committeeId: CommitteeId,
): Promise<PersonId[]> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select person_id from (
      select role_grant.person_id, rank() over (order by length(above.path) desc) as nearness
      from committee here
      join committee above on starts_with(here.path, above.path)
      join role_grant on role_grant.committee_id = above.id
        and role_grant.role = ${role} and role_grant.revoked_at is null
      where here.id = ${committeeId}
    ) found where nearness = 1`.execute(db)
  return rows.map((row) => row.person_id)
}

/** Ids only: who belongs to a case and where it lies. */
export const findPeopleOf = (db: Database, studentId: StudentId) =>
  db
    .selectFrom('student')
    .select([
      'code',
      'step',
      'status',
      'guardian_id',
      'entered_by',
      'village_id',
      'school_id',
      'county_id',
    ])
    .where('id', '=', studentId)
    .executeTakeFirst()

export async function sponsorBehind(db: Database, holdId: HoldId): Promise<PersonId | null> {
  const row = await db
    .selectFrom('hold')
    .innerJoin('sponsor', 'sponsor.id', 'hold.sponsor_id')
    .select('sponsor.person_id')
    .where('hold.id', '=', holdId)
    .executeTakeFirst()
  return row?.person_id ?? null
}

export const findSponsorPerson = (db: Database, sponsorId: SponsorId) =>
  db
    .selectFrom('sponsor')
    .select(['person_id', 'county_id', 'reason'])
    .where('id', '=', sponsorId)
    .executeTakeFirst()
