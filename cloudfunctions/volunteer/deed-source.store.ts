import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { DeedId, SourceKind } from '@shared/volunteer/deed.model'
import type { Span } from '@shared/volunteer/deed.rules'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

/** What the deed log reads of an event. */
export type SourceEvent = {
  id: number
  topic: string
  subjectId: string
  actorId: PersonId | null
  happenedAt: Date
}

/** What somebody did, as another part of the house recorded it. */
export type Happening = {
  kind: SourceKind
  sourceId: string
  personId: PersonId
  happenedOn: LocalDate
  span: Span | null
  what: string
  place: string
  people: number | null
}

type Reader = (db: Database, event: SourceEvent) => Promise<Happening | null>

const delivered: Reader = async (db, event) => {
  const row = await db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .select(['booking.lecturer_id', 'booking.starts_at', 'booking.minutes', 'booking.venue'])
    .select(['booking.parents', 'booking.teachers', 'booking.students', 'lecture.title'])
    .where('booking.id', '=', event.subjectId as never)
    .executeTakeFirst()
  if (!row?.lecturer_id || !row.starts_at) return null
  const endsAt = new Date(row.starts_at.getTime() + row.minutes * 60_000)
  const counted = [row.parents, row.teachers, row.students]
  return {
    kind: 'lecture',
    sourceId: event.subjectId,
    personId: row.lecturer_id,
    happenedOn: localDateOf(row.starts_at),
    span: { startsAt: row.starts_at, endsAt },
    what: `讲座《${row.title}》`,
    place: row.venue,
    people: counted.every((one) => one === null)
      ? null
      : counted.reduce<number>((sum, one) => sum + (one ?? 0), 0),
  }
}

/** A step that was passed after a visit to the family; nothing of the child is written down. */
const visited: Reader = async (db, event) => {
  const row = await db
    .selectFrom('verification')
    .select(['id', 'verifier_id', 'visitors', 'decided_at'])
    .where('student_id', '=', event.subjectId as never)
    .where('decided_at', '=', event.happenedAt)
    .where('outcome', '=', 'passed')
    .executeTakeFirst()
  if (!row || row.visitors.length === 0) return null
  return {
    kind: 'visit',
    sourceId: row.id,
    personId: row.verifier_id,
    happenedOn: localDateOf(row.decided_at),
    span: null,
    what: '助学入户走访',
    place: '',
    people: null,
  }
}

/** What a sponsor gave has been signed for. */
const signedFor: Reader = async (db, event) => {
  const row = await db
    .selectFrom('aid')
    .innerJoin('agreement', 'agreement.id', 'aid.agreement_id')
    .innerJoin('sponsor', 'sponsor.id', 'agreement.sponsor_id')
    .select('sponsor.person_id')
    .where('aid.id', '=', event.subjectId as never)
    .executeTakeFirst()
  return row
    ? {
        kind: 'aid',
        sourceId: event.subjectId,
        personId: row.person_id,
        happenedOn: localDateOf(event.happenedAt),
        span: null,
        what: '结对助学，一笔资助已送到',
        place: '',
        people: 1,
      }
    : null
}

const articles = (db: Database) =>
  db
    .selectFrom('article')
    .select('article.author_id')
    .select(({ selectFrom }) =>
      selectFrom('article_version as version')
        .whereRef('version.article_id', '=', 'article.id')
        .orderBy('version.number', 'desc')
        .limit(1)
        .select('version.title')
        .as('title'),
    )

const published: Reader = async (db, event) => {
  const row = await articles(db)
    .where('article.id', '=', event.subjectId as never)
    .executeTakeFirst()
  return row
    ? {
        kind: 'article',
        sourceId: event.subjectId,
        personId: row.author_id,
        happenedOn: localDateOf(event.happenedAt),
        span: null,
        what: `稿件《${row.title ?? ''}》发布`,
        place: '',
        people: null,
      }
    : null
}

const adopted: Reader = async (db, event) => {
  const row = await articles(db)
    .innerJoin('adoption', 'adoption.article_id', 'article.id')
    .innerJoin('outlet', 'outlet.id', 'adoption.outlet_id')
    .select(['adoption.adopted_on', 'outlet.name as outlet_name'])
    .where('adoption.id', '=', event.subjectId as never)
    .executeTakeFirst()
  return row
    ? {
        kind: 'adoption',
        sourceId: event.subjectId,
        personId: row.author_id,
        happenedOn: row.adopted_on,
        span: null,
        what: `稿件《${row.title ?? ''}》被${row.outlet_name}采用`,
        place: '',
        people: null,
      }
    : null
}

const readers: Record<string, Reader> = {
  'booking.delivered': delivered,
  'student.stepPassed': visited,
  'aid.signed': signedFor,
  'article.published': published,
  'adoption.verified': adopted,
}

export const readHappening: Reader = async (db, event) =>
  (await readers[event.topic]?.(db, event)) ?? null

/** Events the deed log has not read, the oldest first. */
export async function listUnread(db: Database, limit: number): Promise<SourceEvent[]> {
  const { rows } = await sql<SourceEvent>`
    select event.id, event.topic, event.subject_id as "subjectId", event.actor_id as "actorId",
      event.happened_at as "happenedAt"
    from event left join deed_event as seen on seen.event_id = event.id
    where event.topic in ('booking.delivered', 'student.stepPassed', 'aid.signed', 'article.published', 'adoption.verified')
      and seen.event_id is null
    order by event.id limit ${limit}`.execute(db)
  return rows
}

/** False when another run reads this event or has read it. */
export async function markRead(tx: Database, eventId: number): Promise<boolean> {
  const row = await tx
    .insertInto('deed_event')
    .values({ event_id: eventId, deed_id: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst()
  return row !== undefined
}

/** This record stands behind this deed; false when it stands behind one already. */
export async function linkSource(
  tx: Database,
  link: {
    kind: SourceKind
    sourceId: string
    volunteerId: VolunteerId
    deedId: DeedId
    eventId: number
  },
): Promise<void> {
  await tx
    .insertInto('deed_source')
    .values({
      kind: link.kind,
      source_id: link.sourceId,
      volunteer_id: link.volunteerId,
      deed_id: link.deedId,
    })
    .execute()
  await tx
    .updateTable('deed_event')
    .set({ deed_id: link.deedId })
    .where('event_id', '=', link.eventId)
    .execute()
}

export async function isLinked(
  db: Database,
  { kind, sourceId }: Happening,
  volunteerId: VolunteerId,
): Promise<boolean> {
  const row = await db
    .selectFrom('deed_source')
    .select('deed_id')
    .where('kind', '=', kind)
    .where('source_id', '=', sourceId)
    .where('volunteer_id', '=', volunteerId)
    .executeTakeFirst()
  return row !== undefined
}
