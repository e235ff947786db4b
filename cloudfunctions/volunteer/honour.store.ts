import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Honour, HonourId } from '@shared/volunteer/honour.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** What stands in a member's file today, or what stood there at a past moment; the latest first. */
export async function listHonours(
  db: Database,
  volunteerId: VolunteerId,
  asOf?: { moment: Date; until: LocalDate },
): Promise<Honour[]> {
  let honours = db
    .selectFrom('honour')
    .select(['id', 'title', 'issuer', 'awarded_on as awardedOn'])
    .where('volunteer_id', '=', volunteerId)
    .orderBy('awarded_on', 'desc')
    .orderBy('id')
  honours = asOf
    ? honours
        .where('recorded_at', '<=', asOf.moment)
        .where('awarded_on', '<=', asOf.until)
        .where(({ eb, or }) =>
          or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>', asOf.moment)]),
        )
    : honours.where('withdrawn_at', 'is', null)
  return honours.execute()
}

/** `null` when the same honour stands there already. */
export async function insertHonour(
  tx: Database,
  honour: Omit<Honour, 'id'> & { volunteerId: VolunteerId; by: PersonId; at: Date },
): Promise<HonourId | null> {
  const row = await tx
    .insertInto('honour')
    .values({
      id: randomUUID() as HonourId,
      volunteer_id: honour.volunteerId,
      title: honour.title,
      issuer: honour.issuer,
      awarded_on: honour.awardedOn,
      recorded_by: honour.by,
      recorded_at: honour.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Held, with whose it is and where they live. */
export async function lockHonour(tx: Database, id: HonourId) {
  const row = await tx
    .selectFrom('honour')
    .innerJoin('volunteer', 'volunteer.id', 'honour.volunteer_id')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['honour.withdrawn_at', 'volunteer.id as volunteer_id', 'volunteer.person_id'])
    .select(['village.id as village_id', 'village.path'])
    .where('honour.id', '=', id)
    .forUpdate('honour')
    .executeTakeFirst()
  return row ?? null
}

export async function withdrawOne(
  tx: Database,
  id: HonourId,
  { by, at, reason }: { by: PersonId; at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('honour')
    .set({ withdrawn_by: by, withdrawn_at: at, withdraw_reason: reason })
    .where('id', '=', id)
    .execute()
}
