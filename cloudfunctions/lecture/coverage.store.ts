import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteePath } from '@shared/committee/committee.model'
import { addDays, type LocalDate, startOfDay } from '@shared/kernel/local-date'
import type { Heads } from '@shared/lecture/booking.model'
import type { Coverage } from '@shared/lecture/coverage.model'
import { isWithin } from './area.store'

export type Period = { from: Date; until: Date; areas: readonly CommitteePath[] }

/** Both days are meant whole. */
export const periodOf = (
  { fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate },
  areas: readonly CommitteePath[],
): Period => ({ from: startOfDay(fromOn), until: startOfDay(addDays(toOn, 1)), areas })

const delivered = (db: Database, { from, until, areas }: Period) =>
  db
    .selectFrom('booking')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .where('booking.status', '=', 'delivered')
    .where('booking.starts_at', '>=', from)
    .where('booking.starts_at', '<', until)
    .where((eb) => isWithin(eb.ref('host.path'), areas))

export async function tallyHosts(db: Database, period: Period): Promise<Coverage['hosts']> {
  const rows = await delivered(db, period)
    .select(({ fn }) => [
      'host.id',
      'host.name',
      'host.kind',
      fn.countAll<number>().as('sessions'),
      sql<number>`sum(parents + teachers + students)`.as('attendances'),
    ])
    .groupBy(['host.id', 'host.name', 'host.kind'])
    .orderBy('sessions', 'desc')
    .orderBy('attendances', 'desc')
    .orderBy('host.name')
    .execute()
  return rows.map((row) => ({
    hostId: row.id,
    name: row.name,
    isSchool: row.kind === 'school',
    sessions: row.sessions,
    attendances: row.attendances,
  }))
}

export async function tallyAttendances(
  db: Database,
  period: Period,
): Promise<{ attendances: Heads; lecturersUsed: number }> {
  const row = await delivered(db, period)
    .select(({ fn }) => [
      sql<number>`coalesce(sum(parents), 0)`.as('parents'),
      sql<number>`coalesce(sum(teachers), 0)`.as('teachers'),
      sql<number>`coalesce(sum(students), 0)`.as('students'),
      fn.count<number>('lecturer_id').distinct().as('lecturers'),
    ])
    .executeTakeFirstOrThrow()
  const { parents, teachers, students, lecturers } = row
  return { attendances: { parents, teachers, students }, lecturersUsed: lecturers }
}

export const listSchools = (db: Database, areas: readonly CommitteePath[]) =>
  db
    .selectFrom('committee')
    .select(['id', 'name'])
    .where('kind', '=', 'school')
    .where('status', '=', 'active')
    .where((eb) => isWithin(eb.ref('path'), areas))
    .orderBy('name')
    .execute()

export async function countApprovedLecturers(
  db: Database,
  areas: readonly CommitteePath[],
): Promise<number> {
  const { lecturers } = await db
    .selectFrom('lecturer')
    .innerJoin('committee', 'committee.id', 'lecturer.committee_id')
    .select(({ fn }) => fn.countAll<number>().as('lecturers'))
    .where('lecturer.status', '=', 'approved')
    .where((eb) => isWithin(eb.ref('committee.path'), areas))
    .executeTakeFirstOrThrow()
  return lecturers
}
