import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { addDays, type LocalDate, startOfDay } from '@shared/kernel/calendar'
import type { ReadPurpose } from '@shared/sponsorship/student.model'
import { CASE_STAFF } from '@shared/sponsorship/student.rules'
import type { ViewRole, ViewWeek } from '@shared/sponsorship/view.model'
import { CHIEFS } from '@shared/sponsorship/view.rules'
import { under } from './area.store'

type Week = { fromOn: LocalDate; toOn: LocalDate }

const looksIn = (db: Database, { fromOn, toOn }: Week) =>
  db
    .selectFrom('sensitive_read as look')
    .innerJoin('student', (join) =>
      join.on('look.subject_kind', '=', 'student').onRef('student.id', '=', 'look.subject_id'),
    )
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .where('look.acting_as', 'in', CASE_STAFF)
    .where('look.read_at', '>=', startOfDay(fromOn))
    .where('look.read_at', '<', startOfDay(addDays(toOn, 1)))

/** Every look of the staff at a child of these areas in this week, by reader. */
export async function readWeek(
  db: Database,
  areas: readonly CommitteePath[],
  week: Week,
): Promise<ViewWeek> {
  const rows = await looksIn(db, week)
    .innerJoin('person', 'person.id', 'look.person_id')
    .select(['look.person_id', 'look.acting_as', 'look.purpose', 'look.read_at'])
    .select(['person.name', 'student.code'])
    .where(under('village.path', areas))
    .orderBy('look.id')
    .execute()
  const readers = new Map<PersonId, ViewWeek['readers'][number]>()
  for (const row of rows) {
    const reader = readers.get(row.person_id) ?? {
      name: row.name ?? '',
      role: row.acting_as as ViewRole | null,
      children: 0,
      looks: [],
    }
    const purpose = row.purpose as ReadPurpose
    reader.looks.push({ code: row.code, purpose, readAt: row.read_at.toISOString() })
    reader.children = new Set(reader.looks.map(({ code }) => code)).size
    readers.set(row.person_id, reader)
  }
  return {
    ...week,
    looks: rows.length,
    children: new Set(rows.map(({ code }) => code)).size,
    readers: [...readers.values()].sort((a, b) => b.looks.length - a.looks.length),
  }
}

/** Committees with somebody in charge below whom there were looks in this week, and that were not told yet. */
export async function listCommitteesToTell(
  db: Database,
  week: Week,
): Promise<{ committeeId: CommitteeId; looks: number }[]> {
  const rows = await looksIn(db, week)
    .innerJoin('committee as above', (join) =>
      join.on(sql<boolean>`starts_with(village.path, above.path)`),
    )
    .select(['above.id as committeeId'])
    .select(({ fn }) => fn.countAll<number>().as('looks'))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_grant')
          .select('role_grant.id')
          .whereRef('role_grant.committee_id', '=', 'above.id')
          .where('role_grant.role', 'in', CHIEFS)
          .where('role_grant.revoked_at', 'is', null),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event')
            .select('event.id')
            .where('topic', '=', 'look.weekTold')
            .where('subject_kind', '=', 'committee')
            .whereRef('subject_id', '=', 'above.id')
            .where('happened_at', '>=', startOfDay(addDays(week.toOn, 1))),
        ),
      ),
    )
    .groupBy('above.id')
    .orderBy('above.id')
    .execute()
  return rows.map(({ committeeId, looks }) => ({ committeeId, looks: Number(looks) }))
}

/** Who is in charge right there. */
export async function listChiefsAt(db: Database, committeeId: CommitteeId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('committee_id', '=', committeeId)
    .where('role', 'in', CHIEFS)
    .where('revoked_at', 'is', null)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
