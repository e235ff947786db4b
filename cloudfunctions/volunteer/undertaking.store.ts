import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database } from '@database/engine'
import type { Tables } from '@database/tables'
import type { PersonId } from '@shared/account/account.model'
import type { AgreedVersion, Undertaking, UndertakingId } from '@shared/volunteer/undertaking.model'
import { standsByAll } from '@shared/volunteer/undertaking.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

const toUndertaking = (row: Selectable<Tables['undertaking']>): Undertaking => ({
  id: row.id,
  kind: row.kind,
  version: row.version,
  givenAt: row.given_at.toISOString(),
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
})

export async function listUndertakings(db: Database, personId: PersonId): Promise<Undertaking[]> {
  const rows = await db
    .selectFrom('undertaking')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('given_at', 'desc')
    .orderBy('kind')
    .execute()
  return rows.map(toUndertaking)
}

export const personStandsByAll = async (db: Database, personId: PersonId): Promise<boolean> =>
  standsByAll(await listUndertakings(db, personId))

export async function volunteerStandsByAll(db: Database, id: VolunteerId): Promise<boolean> {
  const { person_id } = await db
    .selectFrom('volunteer')
    .select('person_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return personStandsByAll(db, person_id)
}

export async function lockUndertaking(
  tx: Database,
  id: UndertakingId,
  personId: PersonId,
): Promise<Undertaking | null> {
  const row = await tx
    .selectFrom('undertaking')
    .selectAll()
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  return row ? toUndertaking(row) : null
}

/** Put this version in force: an older one in force ends, the same one is left as it is. */
export async function giveUndertaking(
  tx: Database,
  personId: PersonId,
  agreed: AgreedVersion,
  at: Date,
  recordedBy: PersonId | null = null,
): Promise<Undertaking> {
  await tx
    .updateTable('undertaking')
    .set({ withdrawn_at: at })
    .where('person_id', '=', personId)
    .where('kind', '=', agreed.kind)
    .where('version', '<>', agreed.version)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tx
    .insertInto('undertaking')
    .values({
      id: randomUUID() as UndertakingId,
      person_id: personId,
      kind: agreed.kind,
      version: agreed.version,
      given_at: at,
      withdrawn_at: null,
      recorded_by: recordedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await tx
    .selectFrom('undertaking')
    .selectAll()
    .where('person_id', '=', personId)
    .where('kind', '=', agreed.kind)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return toUndertaking(row)
}

export async function saveWithdrawal(tx: Database, id: UndertakingId, at: Date): Promise<void> {
  await tx.updateTable('undertaking').set({ withdrawn_at: at }).where('id', '=', id).execute()
}
