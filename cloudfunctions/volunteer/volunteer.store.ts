import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { ApplicationForm } from '@shared/volunteer/application.model'
import type { AwaitingVolunteer, VolunteerId } from '@shared/volunteer/volunteer.model'
import type { FiledApplication } from './application.store'
import { ALL_YEARS, takeNumbers } from './number.store'
import { committeesUnder } from './place.store'
import { appendChanges } from './service-state.store'
import { joinChosenTeams } from './team-choice.store'

/** The approved applicant waits for the oath; nothing but the oath puts them on the register. */
export async function insertAwaiting(
  tx: Database,
  filed: FiledApplication,
  form: ApplicationForm,
  { actor, at }: { actor: Actor; at: Date },
): Promise<VolunteerId> {
  const today = localDateOf(at)
  const approved = {
    application_id: filed.application.id,
    village_id: filed.village.id,
    office_id: filed.office.id,
    name: form.name,
    joins_as: form.joinsAs,
    main_elder_kind: form.mainElderKind,
    status: 'awaitingOath' as const,
    status_since: today,
    approved_on: today,
    member_number: null,
    enrolled_on: null,
  }
  const { id } = await tx
    .insertInto('volunteer')
    .values({ id: randomUUID() as VolunteerId, person_id: filed.applicantId, ...approved })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet(approved)
        .where('volunteer.status', '=', 'left')
        .where('volunteer.member_number', 'is', null),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  const told = {
    sex: form.sex,
    born_on: form.bornOn,
    phone: form.phone,
    elder_kinds: form.elderKinds,
    former_work: form.formerWork,
    skills: form.skills,
    service_times: form.serviceTimes,
  }
  await tx
    .insertInto('volunteer_particulars')
    .values({ volunteer_id: id, ...told })
    .onConflict((conflict) => conflict.column('volunteer_id').doUpdateSet(told))
    .execute()
  const to = 'awaitingOath'
  await appendChanges(tx, [id], { act: 'approve', from: null, to, on: today, decidedBy: actor, at })
  return id
}

export async function findVolunteerOf(db: Database, personId: PersonId) {
  const row = await db
    .selectFrom('volunteer')
    .select(['id', 'status', 'enrolled_on', 'village_id', 'office_id'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ?? null
}

/** Whoever waits for the oath under this path and is in no coming ceremony, the longest first. */
export async function listAwaiting(
  db: Database,
  path: CommitteePath,
): Promise<AwaitingVolunteer[]> {
  const rows = await freeToSwear(db, path)
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['volunteer.id', 'volunteer.name', 'volunteer.approved_on'])
    .select('village.name as village_name')
    .orderBy('volunteer.approved_on')
    .orderBy('volunteer.id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    villageName: row.village_name,
    approvedOn: row.approved_on,
  }))
}

/**
 * Of these, whoever waits for the oath here and for no other ceremony; nobody else may invite them
 * meanwhile. First locked and then looked at: what a statement saw before it waited is out of date.
 */
export async function lockFreeToSwear(
  tx: Database,
  path: CommitteePath,
  ids: readonly VolunteerId[],
): Promise<VolunteerId[]> {
  await tx
    .selectFrom('volunteer')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  const rows = await freeToSwear(tx, path)
    .select('volunteer.id')
    .where('volunteer.id', 'in', ids)
    .execute()
  return rows.map((row) => row.id)
}

/** How many wait for an oath that nobody has planned yet, and since when. */
export async function tallyAwaiting(
  db: Database,
  paths: readonly CommitteePath[],
): Promise<{ people: number; since: LocalDate | null }> {
  const rows = await Promise.all(
    paths.map((path) =>
      freeToSwear(db, path)
        .select(({ fn }) => [
          fn.countAll<number>().as('people'),
          fn.min<LocalDate | null>('volunteer.approved_on').as('since'),
        ])
        .executeTakeFirstOrThrow(),
    ),
  )
  const people = rows.reduce((sum, row) => sum + row.people, 0)
  const since = rows.flatMap((row) => row.since ?? []).sort()[0] ?? null
  return { people, since }
}

const freeToSwear = (db: Database, path: CommitteePath) =>
  db
    .selectFrom('volunteer')
    .where('volunteer.status', '=', 'awaitingOath')
    .where('volunteer.village_id', 'in', committeesUnder(db, [path]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ceremony_participant as asked')
            .select('asked.volunteer_id')
            .whereRef('asked.volunteer_id', '=', 'volunteer.id')
            .where('asked.attendance', 'in', ['invited', 'present']),
        ),
      ),
    )

export type Swearing = {
  id: VolunteerId
  personId: PersonId
  villageId: CommitteeId
  officeId: CommitteeId
}

/** Put these on the register: numbers without gaps in each office, the day, and the role that goes with it. */
export async function enrol(
  tx: Database,
  swearing: readonly Swearing[],
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> {
  const today = localDateOf(at)
  const offices = [...new Set(swearing.map((one) => one.officeId))].sort()
  for (const committeeId of offices) {
    const here = swearing.filter((one) => one.officeId === committeeId)
    const first = await takeNumbers(
      tx,
      { committeeId, purpose: 'member', year: ALL_YEARS },
      here.length,
    )
    const numbered = sql.join(
      here.map((one, index) => sql`(${one.id}::uuid, ${first + index}::integer)`),
    )
    await sql`
      update volunteer
      set status = 'enrolled', member_number = given.number, enrolled_on = ${today}, status_since = ${today}
      from (values ${numbered}) as given (id, number)
      where volunteer.id = given.id and volunteer.status = 'awaitingOath'`.execute(tx)
  }
  await appendChanges(
    tx,
    swearing.map((one) => one.id),
    { act: 'swear', from: 'awaitingOath', to: 'enrolled', on: today, decidedBy: actor, at },
  )
  await joinChosenTeams(
    tx,
    swearing.map((one) => one.id),
    today,
  )
  await tx
    .insertInto('role_grant')
    .values(
      swearing.map((one) => ({
        id: randomUUID(),
        person_id: one.personId,
        role: 'volunteer' as const,
        committee_id: one.villageId,
        granted_by: actor.personId,
        granted_at: at,
        revoked_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
