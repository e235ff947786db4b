import { type Expression, type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type {
  ChronicleCandidate,
  ChronicleEntry,
  ChronicleStatus,
} from '@shared/committee/chronicle.model'
import { talkInChronicle } from '@shared/committee/chronicle.wording'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'

const isWithin = (path: Expression<CommitteePath>, areas: readonly CommitteePath[]) =>
  areas.length === 0
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${sql.join(
        areas.map((area) => sql`starts_with(${path}, ${area})`),
        sql` or `,
      )})`

/** Talks that were archived: what the log offers the chronicle, each with what its line tells. */
const talks = (db: Database) =>
  db
    .selectFrom('event')
    .innerJoin('booking', (join) =>
      join.on(sql<SqlBool>`event.topic = 'booking.delivered' and booking.id = event.subject_id`),
    )
    .innerJoin('talk_archive', 'talk_archive.booking_id', 'booking.id')
    .innerJoin('committee as unit', 'unit.id', 'booking.host_id')
    .leftJoin('person as lecturer', 'lecturer.id', 'booking.lecturer_id')
    .leftJoin('chronicle_entry', 'chronicle_entry.event_id', 'event.id')
    .select([
      'event.id',
      'talk_archive.topic',
      'unit.name as unit_name',
      'unit.path',
      'lecturer.name as lecturer_name',
      'chronicle_entry.status',
      sql<Date>`booking.starts_at`.as('starts_at'),
      sql<number>`booking.parents + booking.teachers + booking.students`.as('attendances'),
    ])

type Talk = Awaited<ReturnType<ReturnType<typeof talks>['executeTakeFirstOrThrow']>>

const toCandidate = (row: Talk): ChronicleCandidate => ({
  eventId: row.id,
  happenedOn: localDateOf(row.starts_at),
  unitName: row.unit_name,
  words: talkInChronicle({
    unitName: row.unit_name,
    topic: row.topic,
    lecturerName: row.lecturer_name,
    attendances: row.attendances,
  }),
})

export async function listCandidates(
  db: Database,
  areas: readonly CommitteePath[],
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<ChronicleCandidate>> {
  const rows = await talks(db)
    .where('chronicle_entry.event_id', 'is', null)
    .where((eb) => isWithin(eb.ref('unit.path'), areas))
    .$if(after !== undefined, (all) => all.where('event.id', '>', Number(after)))
    .orderBy('event.id')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map(toCandidate)
  return { items, next: rows.length > limit ? String(items.at(-1)?.eventId) : null }
}

export async function countCandidates(
  db: Database,
  areas: readonly CommitteePath[],
): Promise<number> {
  const rows = await talks(db)
    .clearSelect()
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('chronicle_entry.event_id', 'is', null)
    .where((eb) => isWithin(eb.ref('unit.path'), areas))
    .executeTakeFirstOrThrow()
  return rows.waiting
}

/** The candidate, which nobody else may judge until the transaction ends. */
export async function lockCandidate(tx: Database, eventId: number) {
  await sql`select from event where id = ${eventId} for update`.execute(tx)
  const row = await talks(tx).where('event.id', '=', eventId).executeTakeFirst()
  return row && { ...toCandidate(row), path: row.path, isJudged: row.status !== null }
}

export async function insertEntry(
  tx: Database,
  entry: {
    eventId: number
    committeeId: CommitteeId
    happenedOn: LocalDate
    status: ChronicleStatus
    words: string | null
    by: PersonId
    at: Date
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('chronicle_entry')
    .values({
      event_id: entry.eventId,
      committee_id: entry.committeeId,
      happened_on: entry.happenedOn,
      status: entry.status,
      words: entry.words,
      judged_by: entry.by,
      judged_at: entry.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  return row !== undefined
}

/** A year's lines of these committees, from January on. */
export async function listEntries(
  db: Database,
  areas: readonly CommitteePath[],
  year: number,
): Promise<ChronicleEntry[]> {
  const rows = await db
    .selectFrom('chronicle_entry')
    .innerJoin('committee', 'committee.id', 'chronicle_entry.committee_id')
    .innerJoin('event', 'event.id', 'chronicle_entry.event_id')
    .innerJoin('committee as unit', 'unit.id', 'event.committee_id')
    .leftJoin('person', 'person.id', 'chronicle_entry.judged_by')
    .select([
      'chronicle_entry.event_id',
      'chronicle_entry.happened_on',
      'chronicle_entry.judged_at',
      'unit.name as unit_name',
      'person.name',
      sql<string>`chronicle_entry.words`.as('words'),
    ])
    .where('chronicle_entry.status', '=', 'kept')
    .where('happened_on', '>=', `${year}-01-01`)
    .where('happened_on', '<=', `${year}-12-31`)
    .where((eb) => isWithin(eb.ref('committee.path'), areas))
    .orderBy('happened_on')
    .orderBy('event_id')
    .execute()
  return rows.map((row) => ({
    eventId: row.event_id,
    happenedOn: row.happened_on,
    unitName: row.unit_name,
    words: row.words,
    judgedBy: row.name,
    judgedAt: row.judged_at.toISOString(),
  }))
}
