import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { FileStore } from '@cloud/kernel/file-store'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Attendance, CeremonyId, CeremonyRoll } from '@shared/volunteer/ceremony.model'
import { attendanceTransitions, hasSworn } from '@shared/volunteer/ceremony.rules'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import { CURRENT_VERSIONS } from '@shared/volunteer/undertaking.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { ceremonies, type PlannedCeremony, toCeremony } from './ceremony.store'
import { listPhotoUrls } from './photo.store'
import type { Swearing } from './volunteer.store'

/** All of them in force is what `standsByAll` asks for. */
const KINDS = Object.keys(CURRENT_VERSIONS).length

/** The ceremony with its roll, by village and name as it is called. */
export async function findRoll(
  db: Database,
  files: FileStore,
  id: CeremonyId,
): Promise<(CeremonyRoll & { path: CommitteePath }) | null> {
  const row = await ceremonies(db).where('ceremony.id', '=', id).executeTakeFirst()
  if (!row) return null
  return {
    ...toCeremony(row),
    path: row.path,
    checkInCode: row.check_in_code,
    oathBody: row.oath_body,
    oathIsSample: row.oath_is_sample,
    cancelReason: row.cancel_reason,
    photoUrls: await listPhotoUrls(db, files, id),
    roll: await rollEntries(db, id)
      .execute()
      .then((rows) => rows.map(toRollEntry)),
  }
}

export async function findRollEntry(db: Database, id: CeremonyId, volunteerId: VolunteerId) {
  const row = await rollEntries(db, id)
    .where('one.volunteer_id', '=', volunteerId)
    .executeTakeFirst()
  return row ? toRollEntry(row) : null
}

const rollEntries = (db: Database, id: CeremonyId) =>
  db
    .selectFrom('ceremony_participant as one')
    .innerJoin('volunteer', 'volunteer.id', 'one.volunteer_id')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .leftJoin('makeup_oath as later', (join) =>
      join
        .onRef('later.ceremony_id', '=', 'one.ceremony_id')
        .onRef('later.volunteer_id', '=', 'one.volunteer_id'),
    )
    .select([
      'one.volunteer_id',
      'one.attendance',
      'one.checked_in_at',
      'volunteer.name',
      'volunteer.member_number',
      'village.name as village_name',
      'later.sworn_on as made_up_on',
      'later.witness_name',
    ])
    .where('one.ceremony_id', '=', id)
    .orderBy('village.path')
    .orderBy('volunteer.name')
    .orderBy('volunteer.id')

type RollRow = Awaited<ReturnType<ReturnType<typeof rollEntries>['executeTakeFirstOrThrow']>>

const toRollEntry = (row: RollRow) => ({
  volunteerId: row.volunteer_id,
  name: row.name,
  villageName: row.village_name,
  attendance: row.attendance,
  checkedInAt: row.checked_in_at?.toISOString() ?? null,
  memberNumber: hasSworn(row.attendance) ? row.member_number : null,
  madeUp:
    row.made_up_on && row.witness_name
      ? { on: row.made_up_on, witnessName: row.witness_name }
      : null,
})

/** Mark a name as present; marking it twice keeps the first moment. */
export async function markPresent(
  tx: Database,
  id: CeremonyId,
  volunteerId: VolunteerId,
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> {
  await tx
    .updateTable('ceremony_participant')
    .set({ attendance: 'present', checked_in_at: at, checked_in_by: actor.personId })
    .where('ceremony_id', '=', id)
    .where('volunteer_id', '=', volunteerId)
    .where('attendance', '=', 'invited')
    .execute()
}

/**
 * Mark all of these who stand by their undertakings. The rows are taken in one order: two tellers who
 * call the same names wait for each other instead of for ever.
 */
export async function markManyPresent(
  tx: Database,
  id: CeremonyId,
  volunteerIds: readonly VolunteerId[],
  { actor, at }: { actor: Actor; at: Date },
): Promise<{ known: number; marked: VolunteerId[]; unwilling: number }> {
  const { rows } = await sql<{ volunteerId: VolunteerId; attendance: Attendance; stands: boolean }>`
    select one.volunteer_id as "volunteerId", one.attendance,
      (select count(distinct kind) from undertaking
       where undertaking.person_id = volunteer.person_id and withdrawn_at is null) = ${KINDS} as stands
    from ceremony_participant as one join volunteer on volunteer.id = one.volunteer_id
    where one.ceremony_id = ${id} and one.volunteer_id = any (${volunteerIds}::uuid[])
    order by one.volunteer_id
    for update of one`.execute(tx)
  const unwilling = rows.filter((row) => !row.stands).length
  const wanted = rows
    .filter((row) => row.stands && row.attendance === 'invited')
    .map((row) => row.volunteerId)
  if (wanted.length > 0) {
    await tx
      .updateTable('ceremony_participant')
      .set({ attendance: 'present', checked_in_at: at, checked_in_by: actor.personId })
      .where('ceremony_id', '=', id)
      .where('volunteer_id', 'in', wanted)
      .execute()
  }
  return { known: rows.length, marked: wanted, unwilling }
}

export async function unmarkPresent(
  tx: Database,
  id: CeremonyId,
  volunteerId: VolunteerId,
): Promise<void> {
  await tx
    .updateTable('ceremony_participant')
    .set({ attendance: 'invited', checked_in_at: null, checked_in_by: null })
    .where('ceremony_id', '=', id)
    .where('volunteer_id', '=', volunteerId)
    .where('attendance', '=', 'present')
    .execute()
}

/** Who is present, as they will be numbered: by village, then by name. */
export async function listPresent(tx: Database, id: CeremonyId): Promise<Swearing[]> {
  const rows = await rollEntries(tx, id)
    .where('one.attendance', '=', 'present')
    .select(['volunteer.person_id', 'volunteer.village_id', 'volunteer.office_id'])
    .execute()
  return rows.map((row) => ({
    id: row.volunteer_id,
    personId: row.person_id,
    villageId: row.village_id,
    officeId: row.office_id,
  }))
}

/** Let go of whoever may not swear here any more: gone from the register, or enrolled some other way. */
export async function releaseWhoLeft(tx: Database, { id, kind }: PlannedCeremony): Promise<void> {
  const may = kind === 'joining' ? (['awaitingOath'] as const) : ON_REGISTER
  await tx
    .selectFrom('volunteer')
    .innerJoin('ceremony_participant as one', 'one.volunteer_id', 'volunteer.id')
    .select('volunteer.id')
    .where('one.ceremony_id', '=', id)
    .orderBy('volunteer.id')
    .forUpdate('volunteer')
    .execute()
  await tx
    .updateTable('ceremony_participant')
    .set({ attendance: 'released' })
    .where('ceremony_id', '=', id)
    .where('volunteer_id', 'in', ({ selectFrom }) =>
      selectFrom('volunteer').select('volunteer.id').where('volunteer.status', 'not in', may),
    )
    .execute()
}

export async function moveAttendance(
  tx: Database,
  id: CeremonyId,
  how: keyof typeof attendanceTransitions,
): Promise<number> {
  const { from, to } = attendanceTransitions[how]
  const { numUpdatedRows } = await tx
    .updateTable('ceremony_participant')
    .set({ attendance: to satisfies Attendance })
    .where('ceremony_id', '=', id)
    .where('attendance', 'in', from)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Keep which words each of them swore, on this day. */
export async function insertOaths(
  tx: Database,
  ceremony: PlannedCeremony,
  sworn: readonly Swearing[],
  swornOn: LocalDate,
): Promise<void> {
  await tx
    .insertInto('oath')
    .values(
      sworn.map((one) => ({
        id: randomUUID(),
        volunteer_id: one.id,
        ceremony_id: ceremony.id,
        oath_text_id: ceremony.oathTextId,
        sworn_on: swornOn,
      })),
    )
    .execute()
}
