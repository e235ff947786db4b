import { sql } from 'kysely'
import type { Database } from '@database/engine'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import type { Face } from '@shared/lecture/rating.model'
import type { SeatId, SessionId } from '@shared/lecture/seat.model'
import { seedId } from './chapter'
import { RUNNING_TALK } from './lecture-bookings'
import { lectureId } from './lecture-menu'
import { personId } from './personas'
import { JINGJIANG, place } from './places'

const ARRIVED = 13

/** What parents said of the talk they heard the day before yesterday; invented. */
const heard: readonly (readonly [Face, string])[] = [
  ['good', '回家就试了先听后说，管用'],
  ['good', ''],
  ['good', '例子都像我家的事'],
  ['fair', '后排听不太清'],
  ['good', ''],
  ['good', '希望再讲一次，孩子爸也来听'],
]

/** What was said of the same lecturer's talk half a year ago, when the names were still known. */
const longAgo: readonly (readonly [Face, string])[] = [
  ...Array.from({ length: 9 }, () => ['good', ''] as const),
  ['good', '终于知道孩子为什么关门了'],
  ['fair', '时间短了一点'],
  ['poor', ''],
]

/** The day of a talk and what follows it: who has come, what was said, what was kept. */
export async function seedAfterwards(db: Database, now: Date): Promise<void> {
  await letFamiliesArrive(db, now)
  await rateTalk(db, '好好说话：从吼到听', heard)
  await rememberLongAgo(db, now)
  await archivePastTalks(db)
}

/** The nth last talk with this title that parents may come to. */
const sessionsOf = (db: Database, title: string) =>
  db
    .selectFrom('session')
    .innerJoin('booking', 'booking.id', 'session.booking_id')
    .select(['session.id', 'booking.starts_at'])
    .where('booking.lecture_id', '=', lectureId(title))
    .orderBy('booking.starts_at', 'desc')

async function letFamiliesArrive(db: Database, now: Date) {
  const { id, starts_at } = await sessionsOf(db, RUNNING_TALK).executeTakeFirstOrThrow()
  const seats = await db
    .selectFrom('seat')
    .select(['id', 'person_id'])
    .where('session_id', '=', id)
    .where('person_id', '!=', personId('parent'))
    .orderBy('place_in_line')
    .limit(ARRIVED)
    .execute()
  const doors = (starts_at ?? now).getTime() - 25 * 60_000
  await db
    .insertInto('seat_arrival')
    .values(
      seats.map((seat, index) => ({
        seat_id: seat.id,
        way: index % 5 === 4 ? ('listed' as const) : ('scanned' as const),
        noted_by: index % 5 === 4 ? personId('deputyHead') : seat.person_id,
        arrived_at: new Date(doors + index * 100_000),
      })),
    )
    .execute()
}

async function rateTalk(db: Database, title: string, said: readonly (readonly [Face, string])[]) {
  const { id: session_id } = await sessionsOf(db, title).executeTakeFirstOrThrow()
  await db
    .insertInto('rating')
    .values(
      said.map(([face, remark], index) => ({
        id: seedId(`rating:${title}:${index}`),
        session_id,
        face,
        remark,
      })),
    )
    .execute()
  const seats = await db
    .selectFrom('seat')
    .select('id')
    .where('session_id', '=', session_id)
    .where(sql<boolean>`person_id is distinct from ${personId('parent')}`)
    .orderBy('place_in_line')
    .limit(said.length)
    .execute()
  await db
    .insertInto('rated_seat')
    .values(seats.map((seat) => ({ seat_id: seat.id })))
    .execute()
}

const LONG_AGO = '青春期沟通：孩子在想什么'

/** Its seats name nobody any more: only how many came is left (domain L-20). */
async function rememberLongAgo(db: Database, now: Date) {
  const before = new Date(now.getTime() - 100 * 86_400_000)
  const { id: booking_id, starts_at } = await db
    .selectFrom('booking')
    .select(['id', 'starts_at'])
    .where('lecture_id', '=', lectureId(LONG_AGO))
    .where('starts_at', '<', before)
    .where('host_id', '!=', place(JINGJIANG))
    .orderBy('starts_at', 'desc')
    .executeTakeFirstOrThrow()
  const startsAt = starts_at ?? before
  const askedAt = new Date(startsAt.getTime() - 5 * 86_400_000)
  const session_id = seedId<SessionId>(`session:long-ago:${LONG_AGO}`)
  await db
    .insertInto('session')
    .values({
      id: session_id,
      booking_id,
      capacity: 150,
      taken: 48,
      opened_by: personId('countyOffice'),
      opened_at: askedAt,
    })
    .execute()
  const seats = Array.from({ length: 48 }, (_, index) =>
    seedId<SeatId>(`seat:long-ago:${LONG_AGO}:${index}`),
  )
  await db
    .insertInto('seat')
    .values(
      seats.map((id, index) => ({
        id,
        session_id,
        person_id: null,
        called_as: null,
        phone: null,
        child_stage: index % 4 === 3 ? ('senior' as const) : ('junior' as const),
        adults: 1,
        status: 'booked' as const,
        asked_at: askedAt,
        seated_at: askedAt,
        cancelled_at: null,
      })),
    )
    .execute()
  await db
    .insertInto('rating')
    .values(
      longAgo.map(([face, remark], index) => ({
        id: seedId(`rating:long-ago:${index}`),
        session_id,
        face,
        remark,
      })),
    )
    .execute()
  await db
    .insertInto('rated_seat')
    .values(seats.slice(0, longAgo.length).map((seat_id) => ({ seat_id })))
    .execute()
  await db
    .insertInto('talk_feedback')
    .values({
      booking_id,
      face: 'good',
      punctuality: 'early',
      next_time: 'again',
      remark: '家长问到快九点，下学期还想请',
      given_by: personId('deputyHead'),
      given_at: new Date(startsAt.getTime() + 86_400_000),
    })
    .execute()
}

/** This year's archived talks stand in the log; one is in the chronicle, the others wait to be chosen. */
async function archivePastTalks(db: Database) {
  const talks = await db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .select(['booking.id', 'booking.host_id', 'lecture.title', 'lecture_id', 'lecturer_id'])
    .select(['starts_at', 'delivered_at', 'parents', 'teachers', 'students'])
    .where('booking.status', '=', 'delivered')
    .where('lecture.committee_id', '=', place(JINGJIANG))
    .orderBy('starts_at')
    .execute()
  for (const [index, talk] of talks.entries()) {
    const { starts_at, delivered_at, parents, teachers, students } = talk
    if (!starts_at || !delivered_at) continue
    const eventId = await archive(db, { ...talk, delivered_at, happenedOn: localDateOf(starts_at) })
    if (index >= talks.length - 3) continue
    const attendances = (parents ?? 0) + (teachers ?? 0) + (students ?? 0)
    await db
      .insertInto('chronicle_entry')
      .values({
        event_id: eventId,
        committee_id: place(JINGJIANG),
        happened_on: localDateOf(starts_at),
        status: index === 2 ? 'dropped' : 'kept',
        words: index === 2 ? null : `开展《${talk.title}》讲座，${attendances} 人次听讲。`,
        judged_by: personId('countyOffice'),
        judged_at: new Date(Date.parse(addDays(localDateOf(delivered_at), 3))),
      })
      .execute()
  }
}

type Delivered = {
  id: BookingId
  host_id: ReturnType<typeof place>
  title: string
  lecture_id: string
  lecturer_id: string | null
  delivered_at: Date
  happenedOn: string
  parents: number | null
  teachers: number | null
  students: number | null
}

async function archive(db: Database, talk: Delivered): Promise<number> {
  const { id, title, delivered_at, parents, teachers, students } = talk
  await db
    .insertInto('talk_archive')
    .values({
      booking_id: id,
      topic: title,
      archived_by: personId('countyOffice'),
      archived_at: delivered_at,
    })
    .execute()
  const { id: eventId } = await db
    .insertInto('event')
    .values({
      topic: 'booking.delivered',
      subject_kind: 'booking',
      subject_id: id,
      committee_id: talk.host_id,
      actor_id: personId('countyOffice'),
      acting_as: 'countyOffice',
      before_hash: null,
      after_hash: null,
      payload: JSON.stringify({
        parents,
        teachers,
        students,
        lectureId: talk.lecture_id,
        lecturerId: talk.lecturer_id,
        happenedOn: talk.happenedOn,
        attendances: (parents ?? 0) + (teachers ?? 0) + (students ?? 0),
        photos: 0,
      }),
      happened_at: delivered_at,
      noticed_at: delivered_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return eventId
}
