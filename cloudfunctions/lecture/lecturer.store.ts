import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type { SectionId } from '@shared/lecture/lecture.model'
import type { AwayPeriod, FreeTime, Lecturer, LecturerStatus } from '@shared/lecture/lecturer.model'
import { isRelated, isWithin } from './area.store'
import { lastIdOf, type PageAsked, toPage } from './page.store'

const lecturers = (db: Database) =>
  db
    .selectFrom('lecturer')
    .innerJoin('person', 'person.id', 'lecturer.person_id')
    .innerJoin('committee', 'committee.id', 'lecturer.committee_id')
    .leftJoin('volunteer', 'volunteer.person_id', 'lecturer.person_id')
    .selectAll('lecturer')
    .select(['person.name', 'committee.name as committee_name', 'committee.path'])
    .select('volunteer.status as member_status')

type Row = Awaited<ReturnType<ReturnType<typeof lecturers>['executeTakeFirstOrThrow']>>

const toLecturer = (row: Row, rest: Pick<Lecturer, 'sections' | 'freeTimes' | 'awayPeriods'>) => ({
  personId: row.person_id,
  name: row.name ?? '',
  committeeId: row.committee_id,
  committeeName: row.committee_name,
  experience: row.experience,
  areas: row.areas,
  monthlyLimit: row.monthly_limit,
  status: row.status,
  returnReason: row.return_reason,
  vettedOn: row.vetted_on,
  memberStatus: row.member_status,
  ...rest,
})

/** Each lecturer's topics, weekly times and days away. */
async function detailsOf(db: Database, ids: readonly PersonId[]) {
  if (ids.length === 0) return () => ({ sections: [], freeTimes: [], awayPeriods: [] })
  const sections = await db
    .selectFrom('lecturer_section')
    .innerJoin('lecture_section as section', 'section.id', 'lecturer_section.section_id')
    .select(['lecturer_section.lecturer_id', 'section.id', 'section.name'])
    .where('lecturer_section.lecturer_id', 'in', ids)
    .orderBy('section.position')
    .execute()
  const freeTimes = await db
    .selectFrom('lecturer_free_time')
    .selectAll()
    .where('lecturer_id', 'in', ids)
    .orderBy('weekday')
    .orderBy('starts')
    .execute()
  const awayPeriods = await db
    .selectFrom('lecturer_away')
    .selectAll()
    .where('lecturer_id', 'in', ids)
    .orderBy('from_on')
    .execute()
  const own =
    (id: PersonId) =>
    (row: { lecturer_id: PersonId }): boolean =>
      row.lecturer_id === id
  return (id: PersonId) => ({
    sections: sections.filter(own(id)).map(({ id, name }) => ({ id, name })),
    freeTimes: freeTimes
      .filter(own(id))
      .map(({ weekday, starts, ends }): FreeTime => ({ weekday, starts, ends })),
    awayPeriods: awayPeriods
      .filter(own(id))
      .map(({ from_on, to_on }): AwayPeriod => ({ fromOn: from_on, toOn: to_on })),
  })
}

export async function findLecturer(
  db: Database,
  personId: PersonId,
): Promise<(Lecturer & { path: CommitteePath }) | null> {
  const row = await lecturers(db).where('lecturer.person_id', '=', personId).executeTakeFirst()
  if (!row) return null
  const details = await detailsOf(db, [personId])
  return { ...toLecturer(row, details(personId)), path: row.path }
}

export async function listLecturersOf(
  db: Database,
  personIds: readonly PersonId[],
): Promise<Lecturer[]> {
  if (personIds.length === 0) return []
  const rows = await lecturers(db).where('lecturer.person_id', 'in', personIds).execute()
  const details = await detailsOf(db, personIds)
  return rows.map((row) => toLecturer(row, details(row.person_id)))
}

/** Nobody else may ask, admit or change this lecturer until the transaction ends. */
export async function lockLecturer(tx: Database, personId: PersonId) {
  await tx
    .selectFrom('lecturer')
    .select('person_id')
    .where('person_id', '=', personId)
    .forUpdate()
    .execute()
  return findLecturer(tx, personId)
}

/** 讲师库: those who wait first, then by the day they applied. */
export async function listLecturers(
  db: Database,
  areas: readonly CommitteePath[],
  { after, limit, status }: PageAsked & { status?: LecturerStatus | undefined },
): Promise<Page<Lecturer>> {
  const rows = await lecturers(db)
    .where((eb) => isWithin(eb.ref('committee.path'), areas))
    .$if(status !== undefined, (all) => all.where('lecturer.status', '=', status ?? 'submitted'))
    .$if(after !== undefined, (all) =>
      all.where(sql<SqlBool>`(lecturer.submitted_at, lecturer.person_id) > (
        select submitted_at, person_id from lecturer where person_id = ${lastIdOf(String(after))})`),
    )
    .orderBy('lecturer.submitted_at')
    .orderBy('lecturer.person_id')
    .limit(limit + 1)
    .execute()
  const details = await detailsOf(
    db,
    rows.map((row) => row.person_id),
  )
  return toPage(
    rows,
    limit,
    (row) => toLecturer(row, details(row.person_id)),
    (row) => row.person_id,
  )
}

/**
 * Lecturers who serve this place: those of its committees up the tree (a city's corps serves its
 * counties) and those anywhere in the areas of the office that asks.
 */
export async function listServing(
  db: Database,
  path: CommitteePath,
  areas: readonly CommitteePath[],
): Promise<Lecturer[]> {
  const rows = await lecturers(db)
    .where('lecturer.status', '=', 'approved')
    .where((eb) =>
      eb.or([
        sql<SqlBool>`starts_with(${path}, committee.path)`,
        isWithin(eb.ref('committee.path'), areas),
      ]),
    )
    .orderBy('lecturer.person_id')
    .execute()
  const details = await detailsOf(
    db,
    rows.map((row) => row.person_id),
  )
  return rows.map((row) => toLecturer(row, details(row.person_id)))
}

/** Everyone in the corps of these areas and above them. */
export async function listCorpsOf(
  db: Database,
  areas: readonly CommitteePath[],
  sectionId: SectionId | undefined,
): Promise<Lecturer[]> {
  const rows = await lecturers(db)
    .where('lecturer.status', '=', 'approved')
    .where((eb) => isRelated(eb.ref('committee.path'), areas))
    .$if(sectionId !== undefined, (all) =>
      all.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('lecturer_section')
            .select('section_id')
            .whereRef('lecturer_section.lecturer_id', '=', 'lecturer.person_id')
            .where('section_id', '=', sectionId as SectionId),
        ),
      ),
    )
    .orderBy('lecturer.person_id')
    .execute()
  const details = await detailsOf(
    db,
    rows.map((row) => row.person_id),
  )
  return rows.map((row) => toLecturer(row, details(row.person_id)))
}

type Introduction = {
  personId: PersonId
  committeeId: CommitteeId
  experience: string
  areas: string[]
  sectionIds: SectionId[]
  at: Date
}

/** A profile that was changed is reviewed again. */
export async function saveIntroduction(tx: Database, intro: Introduction): Promise<void> {
  const profile = {
    committee_id: intro.committeeId,
    experience: intro.experience,
    areas: intro.areas,
    status: 'submitted' as const,
    return_reason: null,
    submitted_at: intro.at,
    reviewed_by: null,
    reviewed_at: null,
  }
  await tx
    .insertInto('lecturer')
    .values({ person_id: intro.personId, vetted_on: null, ...profile })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(profile))
    .execute()
  await tx.deleteFrom('lecturer_section').where('lecturer_id', '=', intro.personId).execute()
  await tx
    .insertInto('lecturer_section')
    .values(intro.sectionIds.map((section_id) => ({ lecturer_id: intro.personId, section_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function saveTimes(
  tx: Database,
  lecturerId: PersonId,
  times: { freeTimes: FreeTime[]; awayPeriods: AwayPeriod[]; monthlyLimit: number },
): Promise<void> {
  await tx
    .updateTable('lecturer')
    .set({ monthly_limit: times.monthlyLimit })
    .where('person_id', '=', lecturerId)
    .execute()
  await tx.deleteFrom('lecturer_free_time').where('lecturer_id', '=', lecturerId).execute()
  await tx.deleteFrom('lecturer_away').where('lecturer_id', '=', lecturerId).execute()
  if (times.freeTimes.length > 0) {
    await tx
      .insertInto('lecturer_free_time')
      .values(times.freeTimes.map((time) => ({ lecturer_id: lecturerId, ...time })))
      .execute()
  }
  if (times.awayPeriods.length > 0) {
    await tx
      .insertInto('lecturer_away')
      .values(
        times.awayPeriods.map(({ fromOn, toOn }) => ({
          lecturer_id: lecturerId,
          from_on: fromOn,
          to_on: toOn,
        })),
      )
      .execute()
  }
}

export async function saveVetting(
  tx: Database,
  personId: PersonId,
  vettedOn: LocalDate,
): Promise<void> {
  await tx
    .updateTable('lecturer')
    .set({ vetted_on: vettedOn })
    .where('person_id', '=', personId)
    .execute()
}

type Admission = { by: PersonId; at: Date } & (
  | { status: 'approved'; vettedOn: LocalDate }
  | { status: 'returned'; reason: string }
)

export async function saveAdmission(
  tx: Database,
  personId: PersonId,
  admission: Admission,
): Promise<void> {
  await tx
    .updateTable('lecturer')
    .set({
      status: admission.status,
      reviewed_by: admission.by,
      reviewed_at: admission.at,
      return_reason: admission.status === 'returned' ? admission.reason : null,
      ...(admission.status === 'approved' ? { vetted_on: admission.vettedOn } : {}),
    })
    .where('person_id', '=', personId)
    .execute()
}
