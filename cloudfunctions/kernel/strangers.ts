import { type RawBuilder, sql } from 'kysely'
import { type Database, transact } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'

/** What hangs on every account and goes with it. */
const OF_THE_ACCOUNT = ['identity', 'subscription_quota']

type Reference = { table: string; column: string }

/** Every column of every table that may point at a person, as the database itself knows them. */
async function referencesToPeople(db: Database): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select pointing.relname as table, attribute.attname as column
    from pg_constraint as reference
    join pg_class as pointing on pointing.oid = reference.conrelid
    join pg_attribute as attribute on attribute.attrelid = pointing.oid and attribute.attnum = reference.conkey[1]
    where reference.contype = 'f' and reference.confrelid = 'person'::regclass`.execute(db)
  return rows.filter(({ table }) => !OF_THE_ACCOUNT.includes(table))
}

/**
 * Of these people, whoever nothing in the house points at any more is forgotten together with what
 * WeChat calls them. Should one come back, they are met anew.
 */
export async function forgetStrangers(db: Database, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return
  const references = await referencesToPeople(db)
  for (const personId of people) {
    await transact(db, async (tx) => {
      await sql`select from person where id = ${personId} for update`.execute(tx)
      const { rows } = await sql<{ known: boolean }>`
        select ${sql.join(references.map(pointsAt(personId)), sql` or `)} as known`.execute(tx)
      if (rows[0]?.known !== false) return
      await tx.deleteFrom('subscription_quota').where('person_id', '=', personId).execute()
      await tx.deleteFrom('identity').where('person_id', '=', personId).execute()
      await tx.deleteFrom('person').where('id', '=', personId).execute()
    })
  }
}

const pointsAt =
  (personId: PersonId) =>
  ({ table, column }: Reference): RawBuilder<boolean> =>
    sql`exists (select from ${sql.table(table)} where ${sql.ref(column)} = ${personId})`
