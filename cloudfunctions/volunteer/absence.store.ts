import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { Absence, AbsenceId } from '@shared/volunteer/absence.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** The absence that has not ended, planned or running. */
export async function findOpenAbsence(db: Database, id: VolunteerId): Promise<Absence | null> {
  const row = await db
    .selectFrom('absence')
    .select(['id', 'starts_on', 'back_on', 'why'])
    .where('volunteer_id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row ? { id: row.id, startsOn: row.starts_on, backOn: row.back_on, why: row.why } : null
}

type Told = Omit<Absence, 'id'> & { actor: Actor; at: Date }

export async function insertAbsence(
  tx: Database,
  volunteerId: VolunteerId,
  { startsOn, backOn, why, actor, at }: Told,
): Promise<void> {
  await tx
    .insertInto('absence')
    .values({
      id: randomUUID() as AbsenceId,
      volunteer_id: volunteerId,
      starts_on: startsOn,
      back_on: backOn,
      why,
      told_by: actor.personId,
      told_at: at,
      ended_on: null,
      ended_at: null,
      reminded_at: null,
    })
    .execute()
}

/** End whatever absence is open; none is fine. */
export async function closeAbsence(tx: Database, id: VolunteerId, at: Date): Promise<void> {
  await tx
    .updateTable('absence')
    .set({ ended_on: localDateOf(at), ended_at: at })
    .where('volunteer_id', '=', id)
    .where('ended_on', 'is', null)
    .execute()
}

/** Whose planned absence has begun while the register still says enrolled. */
export async function listBeginning(db: Database, today: LocalDate): Promise<VolunteerId[]> {
  const rows = await db
    .selectFrom('absence')
    .innerJoin('volunteer', 'volunteer.id', 'absence.volunteer_id')
    .select('absence.volunteer_id')
    .where('absence.ended_on', 'is', null)
    .where('absence.starts_on', '<=', today)
    .where('volunteer.status', '=', 'enrolled')
    .orderBy('absence.volunteer_id')
    .execute()
  return rows.map((row) => row.volunteer_id)
}

/** Take the absences whose day of return has come and nobody was reminded of, each once. */
export async function takeDue(tx: Database, today: LocalDate, at: Date) {
  const rows = await tx
    .updateTable('absence')
    .from('volunteer')
    .whereRef('volunteer.id', '=', 'absence.volunteer_id')
    .set({ reminded_at: at })
    .where('absence.ended_on', 'is', null)
    .where('absence.reminded_at', 'is', null)
    .where('absence.back_on', '<=', today)
    .returning(['absence.volunteer_id', 'volunteer.village_id'])
    .execute()
  return rows.map((row) => ({ volunteerId: row.volunteer_id, villageId: row.village_id }))
}
