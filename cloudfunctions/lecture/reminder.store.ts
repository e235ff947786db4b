import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { CallLine, ReminderKind } from '@shared/lecture/reminder.model'
import { isWithin } from './area.store'

/** Confirmed talks of the next day and a half, for which a reminder may be due. */
export async function listSoon(db: Database, now: Date) {
  const rows = await db
    .selectFrom('booking')
    .select(['id', sql<Date>`starts_at`.as('starts_at')])
    .where('status', '=', 'confirmed')
    .where('starts_at', '>', now)
    .where('starts_at', '<', sql<Date>`${now}::timestamptz + interval '36 hours'`)
    .orderBy('starts_at')
    .execute()
  return rows.map((row) => ({ id: row.id, startsAt: row.starts_at.toISOString() }))
}

/** Write down that this reminder goes out now; the host's committee, or nothing when it went before. */
export async function markReminded(
  tx: Database,
  booking: { id: BookingId; startsAt: string },
  kind: ReminderKind,
  at: Date,
): Promise<CommitteeId | null> {
  const { rows } = await sql<{ hostId: CommitteeId }>`
    with marked as (
      insert into booking_reminder (booking_id, kind, starts_at, sent_at)
      select id, ${kind}, starts_at, ${at} from booking
      where id = ${booking.id} and status = 'confirmed' and starts_at = ${booking.startsAt}
      on conflict do nothing returning booking_id)
    select host_id as "hostId" from booking join marked on marked.booking_id = booking.id`.execute(
    tx,
  )
  return rows[0]?.hostId ?? null
}

/** When people were first told of the talk as it stands now. */
export async function findRemindedAt(db: Database, id: BookingId): Promise<Date | null> {
  const row = await db
    .selectFrom('booking_reminder as sent')
    .innerJoin('booking', (join) =>
      join
        .onRef('booking.id', '=', 'sent.booking_id')
        .onRef('booking.starts_at', '=', 'sent.starts_at'),
    )
    .select(({ fn }) => fn.min('sent.sent_at').as('first'))
    .where('sent.booking_id', '=', id)
    .executeTakeFirst()
  return row?.first ?? null
}

type Unreached = {
  bookingId: BookingId
  personId: PersonId
  who: CallLine['who']
  name: string | null
  phone: string | null
  why: CallLine['why']
  calledAt: Date | null
}

/** Everybody who was to be reminded of these talks and got no message through WeChat. */
export async function listUnreached(
  db: Database,
  bookingIds: readonly BookingId[],
): Promise<Unreached[]> {
  if (bookingIds.length === 0) return []
  const { rows } = await sql<Unreached>`
    with told as (
      select booking.id as booking_id, booking.starts_at, notice.person_id,
        bool_or(task.id is not null and coalesce(task.outcome, 'sent') = 'sent') as reached,
        (array_agg(task.outcome order by task.created_at desc)
          filter (where task.outcome in ('refused', 'gaveUp')))[1] as failure
      from booking
      join event on event.subject_kind = 'booking' and event.subject_id = booking.id
        and event.topic = 'booking.reminded'
        and (event.payload ->> 'startsAt')::timestamptz = booking.starts_at
      join notice on notice.event_id = event.id
      left join wechat_task as task on task.notice_id = notice.id
      where booking.id = any (${bookingIds}::uuid[]) and booking.status = 'confirmed'
      group by booking.id, notice.person_id),
    line as (
      select booking.id as booking_id, booking.lecturer_id as person_id, 1 as rank, 'lecturer' as who,
        person.name, person.phone
      from booking join person on person.id = booking.lecturer_id
      where booking.id = any (${bookingIds}::uuid[])
      union all
      select booking.id, booking.requested_by, 2, 'host', booking.contact_name, booking.contact_phone
      from booking where booking.id = any (${bookingIds}::uuid[])
      union all
      select session.booking_id, seat.person_id, 3, 'parent', seat.called_as, seat.phone
      from session join seat on seat.session_id = session.id and seat.status = 'booked'
      where session.booking_id = any (${bookingIds}::uuid[]))
    select distinct on (told.booking_id, told.person_id)
      told.booking_id as "bookingId", told.person_id as "personId", line.who, line.name, line.phone,
      coalesce(told.failure, 'noQuota') as why, call.called_at as "calledAt"
    from told
    join line on line.booking_id = told.booking_id and line.person_id = told.person_id
    left join reminder_call as call on call.booking_id = told.booking_id
      and call.person_id = told.person_id and call.starts_at = told.starts_at
    where not told.reached
    order by told.booking_id, told.person_id, line.rank`.execute(db)
  return rows
}

/** Confirmed talks still to come of these areas that people have been reminded of. */
export const listReminded = (db: Database, areas: readonly CommitteePath[], now: Date) =>
  db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .select(['booking.id', 'booking.starts_at', 'lecture.title', 'host.path'])
    .where('booking.status', '=', 'confirmed')
    .where('booking.starts_at', '>', now)
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .where(
      sql<SqlBool>`exists (select from booking_reminder as sent
        where sent.booking_id = booking.id and sent.starts_at = booking.starts_at)`,
    )
    .orderBy('booking.starts_at')
    .limit(20)
    .execute()

/** Said once; a second caller finds it said. */
export async function insertCall(
  tx: Database,
  bookingId: BookingId,
  personId: PersonId,
  by: { personId: PersonId; at: Date },
): Promise<boolean> {
  const inserted = await tx
    .insertInto('reminder_call')
    .columns(['booking_id', 'person_id', 'starts_at', 'called_by', 'called_at'])
    .expression((eb) =>
      eb
        .selectFrom('booking')
        .select([
          'booking.id',
          sql`${personId}::uuid`.as('person_id'),
          'booking.starts_at',
          sql`${by.personId}::uuid`.as('called_by'),
          sql`${by.at}::timestamptz`.as('called_at'),
        ])
        .where('booking.id', '=', bookingId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return inserted !== undefined
}
