import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import { addDays, localDateOf, momentAt } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import type { OfferId } from '@shared/lecture/offer.model'
import { answerBy } from '@shared/lecture/offer.rules'
import type { Point } from '@shared/lecture/point.model'
import { busyUntil, endOf, placeKeys } from '@shared/lecture/slot.rules'
import { seedId } from './chapter'
import { families, insertOrder, lastName } from './lecture-bookings'
import { lecturerId } from './lecture-menu'
import { personId } from './personas'
import { COMMUNITIES, JINGJIANG, place, RIVERSIDE, SCHOOL, SCHOOLS } from './places'

const HOUR = 3_600_000

/** Roughly where the town lies; the places in it are invented. */
const OFFICE: Point = { latitude: 32.015, longitude: 120.268 }
const VENUES: readonly (readonly [host: string, point: Point])[] = [
  [SCHOOL, { latitude: 32.066, longitude: 120.381 }],
  [RIVERSIDE, { latitude: 31.989, longitude: 120.243 }],
  [COMMUNITIES[2] as string, { latitude: 32.004, longitude: 120.301 }],
  [SCHOOLS[2] as string, { latitude: 31.972, longitude: 120.332 }],
]

/** What may come between order and talk: rain, no message, few seats, a lecturer who may not teach pupils. */
export async function seedTroubles(db: Database, now: Date): Promise<void> {
  const today = localDateOf(now)
  await orderForPupils(db, now)
  await moveForRain(db, now)
  await phoneBeforeTheTalk(db, now)
  await fallShort(db, now)
  await db
    .insertInto('committee_point')
    .values({
      committee_id: place(JINGJIANG),
      ...OFFICE,
      marked_by: personId('countyOffice'),
      marked_at: momentAt(addDays(today, -90), '10:00'),
    })
    .execute()
  for (const [host, { latitude, longitude }] of VENUES) {
    await db
      .updateTable('booking')
      .set({ latitude, longitude })
      .where('host_id', '=', place(host))
      .execute()
  }
}

const nextWeekday = (now: Date, weekday: number, atLeast: number) => {
  const today = localDateOf(now)
  const from = new Date(`${addDays(today, atLeast)}T00:00:00Z`).getUTCDay()
  return addDays(today, atLeast + ((weekday - from + 7) % 7))
}

/** Only who is trained and looked up may go; the office reads why about the others. */
const orderForPupils = (db: Database, now: Date) =>
  insertOrder(
    db,
    {
      host: SCHOOLS[2] as string,
      talk: '我当兵的那些年',
      startsAt: momentAt(nextWeekday(now, 2, 9), '19:00'),
      audiences: ['students'],
      expected: 180,
      status: 'requested',
      askedHoursAgo: 30,
    },
    now,
  )

/** 下雨改期, the same lecturer: the old time stays readable. */
async function moveForRain(db: Database, now: Date) {
  const toAt = momentAt(nextWeekday(now, 3, 13), '18:30')
  const fromAt = momentAt(addDays(localDateOf(toAt), -8), '16:00')
  const bookingId = await insertOrder(
    db,
    {
      host: SCHOOL,
      talk: '引导青少年在网络时代健康成长宣传教育指南',
      startsAt: toAt,
      room: '操场看台',
      expected: 120,
      status: 'confirmed',
      asked: [['汤明华', 'accepted']],
    },
    now,
  )
  const movedAt = new Date(now.getTime() - 22 * HOUR)
  await db
    .insertInto('booking_change')
    .values({
      id: seedId(`moved:${bookingId}`),
      booking_id: bookingId,
      kind: 'moved',
      from_at: fromAt,
      to_at: toAt,
      reason: '天气预报有大雨，操场不能用',
      changed_by: personId('deputyHead'),
      changed_at: movedAt,
    })
    .execute()
  const endsAt = endOf(fromAt.toISOString(), 60)
  const { venueKey, roomKey } = placeKeys(lastName(SCHOOL).replace('（示例）', ''), '操场看台')
  const offeredAt = new Date(movedAt.getTime() - 30 * HOUR)
  await db
    .insertInto('offer')
    .values({
      id: seedId<OfferId>(`offer:before:${bookingId}`),
      booking_id: bookingId,
      lecturer_id: lecturerId('汤明华'),
      starts_at: fromAt,
      ends_at: new Date(endsAt),
      busy_until: new Date(busyUntil(endsAt)),
      venue_key: venueKey,
      room_key: roomKey,
      status: 'withdrawn',
      offered_by: personId('countyOffice'),
      offered_at: offeredAt,
      answer_by: new Date(answerBy(offeredAt, fromAt.toISOString())),
      answered_at: movedAt,
      reason: null,
    })
    .execute()
}

/** The evening's reminder reached three of six families; lecturer and contact read theirs. */
async function phoneBeforeTheTalk(db: Database, now: Date) {
  const today = localDateOf(now)
  const isEvening = now >= momentAt(today, '18:00')
  const startsAt = isEvening ? momentAt(addDays(today, 1), '09:30') : momentAt(today, '19:30')
  const remindedAt = momentAt(isEvening ? today : addDays(today, -1), '18:00')
  const bookingId = await insertOrder(
    db,
    {
      host: RIVERSIDE,
      talk: '父亲不缺席',
      startsAt,
      room: '二楼活动室',
      audiences: ['primaryParents'],
      expected: 30,
      status: 'confirmed',
      asked: [['曹卫东', 'accepted']],
      session: { capacity: 30, seats: families(6, 1) },
    },
    now,
  )
  await db
    .insertInto('booking_reminder')
    .values({
      booking_id: bookingId,
      kind: 'eveningBefore',
      starts_at: startsAt,
      sent_at: remindedAt,
    })
    .execute()
  await tellWhoCame(db, bookingId, startsAt, remindedAt)
}

async function tellWhoCame(db: Database, bookingId: BookingId, startsAt: Date, at: Date) {
  const event = await db
    .insertInto('event')
    .values({
      topic: 'booking.reminded',
      subject_kind: 'booking',
      subject_id: bookingId,
      committee_id: place(RIVERSIDE) as CommitteeId,
      actor_id: null,
      acting_as: null,
      before_hash: null,
      after_hash: null,
      payload: JSON.stringify({ kind: 'eveningBefore', startsAt: startsAt.toISOString() }),
      happened_at: at,
      noticed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const seats = await db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .select('seat.person_id')
    .where('session.booking_id', '=', bookingId)
    .orderBy('seat.place_in_line')
    .execute()
  const parents = seats.flatMap((seat) => seat.person_id ?? [])
  const told = [lecturerId('曹卫东'), personId('villageClerk'), ...parents]
  for (const [index, person] of told.entries()) {
    const noticeId = randomUUID()
    await db
      .insertInto('notice')
      .values({
        id: noticeId,
        event_id: event.id,
        person_id: person,
        title: '明天有讲座',
        body: '《父亲不缺席》，江畔社区二楼活动室。',
        page: null,
        created_at: at,
        read_at: null,
      })
      .execute()
    if (index % 2 === 1 && index > 1) continue
    await db
      .insertInto('wechat_task')
      .values({
        id: randomUUID(),
        kind: 'subscribeMessage',
        notice_id: noticeId,
        check_id: null,
        trace_id: null,
        payload: JSON.stringify({ template: 'seat' }),
        due_at: at,
        attempts: 1,
        done_at: at,
        outcome: index === 4 ? 'refused' : 'sent',
        created_at: at,
      })
      .execute()
  }
}

/** Six of at least twenty: the office decides before the talk. */
async function fallShort(db: Database, now: Date) {
  const today = localDateOf(now)
  const startsAt =
    now < momentAt(today, '17:00') ? momentAt(today, '18:30') : momentAt(addDays(today, 1), '10:00')
  const bookingId = await insertOrder(
    db,
    {
      host: COMMUNITIES[5] as string,
      talk: '垃圾分类从一个家开始',
      startsAt,
      minutes: 45,
      audiences: ['primaryParents'],
      expected: 40,
      status: 'confirmed',
      asked: [['鲍爱萍', 'accepted']],
      session: { capacity: 40, seats: families(6, 1) },
    },
    now,
  )
  await db
    .updateTable('session')
    .set({ min_seats: 20 })
    .where('booking_id', '=', bookingId)
    .execute()
}
