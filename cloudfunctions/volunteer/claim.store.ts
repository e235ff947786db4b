import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'

/** The numbers WeChat vouched for, the latest first. */
export const listProvenPhones = (db: Database, personId: PersonId) =>
  db
    .selectFrom('proven_phone')
    .select(['phone', 'proven_at as provenAt'])
    .where('person_id', '=', personId)
    .orderBy('proven_at', 'desc')
    .execute()

/**
 * People of this name and number nobody signs in as, who applied or stand on the register; held, so that
 * two claims do not both find them. Not `for update`: an approval meanwhile refers to the same person.
 */
export async function lockUnclaimed(
  tx: Database,
  name: string,
  phone: string,
): Promise<PersonId[]> {
  const rows = await tx
    .selectFrom('person')
    .select('person.id')
    .where('person.phone', '=', phone)
    .where('person.name', '=', name)
    .where(({ and, or, not, exists, selectFrom }) =>
      and([
        not(
          exists(
            selectFrom('identity')
              .select('identity.subject')
              .whereRef('identity.person_id', '=', 'person.id'),
          ),
        ),
        or([
          exists(
            selectFrom('volunteer')
              .select('volunteer.id')
              .whereRef('volunteer.person_id', '=', 'person.id'),
          ),
          exists(
            selectFrom('volunteer_application as filed')
              .select('filed.id')
              .whereRef('filed.applicant_id', '=', 'person.id'),
          ),
        ]),
      ]),
    )
    .orderBy('person.id')
    .forNoKeyUpdate()
    .execute()
  return rows.map((row) => row.id)
}

/** Does this person already apply or stand on the register on their own? And did they judge that record? */
export async function findTies(tx: Database, from: PersonId, personId: PersonId) {
  await tx
    .selectFrom('volunteer_application')
    .select('id')
    .where('applicant_id', '=', from)
    .orderBy('id')
    .forUpdate()
    .execute()
  const {
    rows: [ties],
  } = await sql<{ hasOwn: boolean; decidedIt: boolean }>`
    select
      exists (select from volunteer where person_id = ${personId})
        or exists (select from volunteer_application
                   where applicant_id = ${personId} and status in ('submitted', 'screened', 'returned')) as "hasOwn",
      exists (select from volunteer_application
              where applicant_id = ${from} and ${personId} in (screened_by, approved_by)) as "decidedIt"`.execute(
    tx,
  )
  return ties as { hasOwn: boolean; decidedIt: boolean }
}

/** Hand everything over: applications, agreements, the place on the register and its role. Nothing is lost. */
export async function handOver(
  tx: Database,
  from: PersonId,
  to: PersonId,
  at: Date,
): Promise<{ isMember: boolean }> {
  await tx
    .insertInto('volunteer_claim')
    .values({ from_person_id: from, person_id: to, claimed_at: at })
    .execute()
  await sql`
    update volunteer_application
    set applicant_id = ${to}, claimed_at = case when entered_by is not null then ${at}::timestamptz end
    where applicant_id = ${from}`.execute(tx)
  await sql`
    update undertaking as given set person_id = ${to}
    where person_id = ${from} and (withdrawn_at is not null or not exists (
      select from undertaking as own
      where own.person_id = ${to} and own.kind = given.kind and own.withdrawn_at is null))`.execute(
    tx,
  )
  const member = await tx
    .updateTable('volunteer')
    .set({ person_id: to })
    .where('person_id', '=', from)
    .returning(['status', 'member_number'])
    .executeTakeFirst()
  const grants = await tx
    .updateTable('role_grant')
    .set({ revoked_at: at, revoked_by: to, revoke_reason: '本人认领' })
    .where('person_id', '=', from)
    .where('revoked_at', 'is', null)
    .returningAll()
    .execute()
  for (const grant of grants) {
    await tx
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id: to,
        role: grant.role,
        committee_id: grant.committee_id,
        granted_by: grant.granted_by,
        granted_at: at,
        revoked_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return { isMember: member !== undefined && member.member_number !== null }
}
