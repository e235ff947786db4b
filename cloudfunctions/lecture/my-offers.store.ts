import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import { maskName, maskPhone } from '@shared/kernel/masking'
import type { Page } from '@shared/kernel/page'
import { isOpen } from '@shared/lecture/booking.rules'
import type { MyOffer } from '@shared/lecture/offer.model'
import { isExpired } from '@shared/lecture/offer.rules'
import { officePhoneOf } from './area.store'
import { lastIdOf, type PageAsked, toPage } from './page.store'
import { roadsOf, toPoint } from './point.store'

/** What one lecturer was asked, newest first. */
export async function listMyOffers(
  db: Database,
  lecturerId: PersonId,
  { after, limit }: PageAsked,
  now: Date,
): Promise<Page<MyOffer>> {
  const rows = await mine(db, lecturerId)
    .$if(after !== undefined, (all) =>
      all.where(sql<SqlBool>`(offer.offered_at, offer.id) < (
        select offered_at, id from offer where id = ${lastIdOf(String(after))})`),
    )
    .orderBy('offer.offered_at', 'desc')
    .orderBy('offer.id', 'desc')
    .limit(limit + 1)
    .execute()
  const diary = await diaryOf(db, lecturerId)
  const roads = await roadsOf(db, [lecturerId], now)
  const roadOf = (row: Row) =>
    roads(lecturerId, { startsAt: row.starts_at.toISOString(), point: toPoint(row) })
  return toPage(
    rows,
    limit,
    (row) => ({ ...toMyOffer(row, diary, now), road: roadOf(row) }),
    (row) => row.id,
  )
}

const mine = (db: Database, lecturerId: PersonId) =>
  db
    .selectFrom('offer')
    .innerJoin('booking', 'booking.id', 'offer.booking_id')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .innerJoin('lecturer', 'lecturer.person_id', 'offer.lecturer_id')
    .select((eb) => [
      'offer.id',
      'offer.booking_id',
      'offer.starts_at',
      'offer.ends_at',
      'offer.status',
      'offer.answer_by',
      'offer.reason',
      'lecture.title',
      'host.name as host_name',
      'booking.venue',
      'booking.room',
      'booking.latitude',
      'booking.longitude',
      'booking.expected_heads',
      'booking.equipment',
      'booking.contact_name',
      'booking.contact_phone',
      'booking.status as booking_status',
      'lecturer.monthly_limit',
      officePhoneOf(eb.ref('host.path')).as('office_phone'),
      sql<boolean>`exists (select from session where session.booking_id = booking.id)`.as(
        'is_public',
      ),
    ])
    .where('offer.lecturer_id', '=', lecturerId)

type Row = Awaited<ReturnType<ReturnType<typeof mine>['executeTakeFirstOrThrow']>>
type Entry = { id: string; starts_at: Date; ends_at: Date; venue: string }

/** Every talk that holds the lecturer's time. */
const diaryOf = (db: Database, lecturerId: PersonId): Promise<Entry[]> =>
  db
    .selectFrom('offer')
    .innerJoin('booking', 'booking.id', 'offer.booking_id')
    .select(['offer.id', 'offer.starts_at', 'offer.ends_at', 'booking.venue'])
    .where('offer.lecturer_id', '=', lecturerId)
    .where('offer.status', 'in', ['pending', 'accepted'])
    .orderBy('offer.starts_at')
    .execute()

function toMyOffer(row: Row, diary: readonly Entry[], now: Date): Omit<MyOffer, 'road'> {
  const day = localDateOf(row.starts_at)
  const others = diary.filter((entry) => entry.id !== row.id)
  const inMonth = others.filter(
    (entry) => localDateOf(entry.starts_at).slice(0, 7) === day.slice(0, 7),
  )
  const isMine = row.status === 'accepted'
  const answerBy = row.answer_by.toISOString()
  return {
    id: row.id,
    bookingId: row.booking_id,
    lectureTitle: row.title,
    hostName: row.host_name,
    venue: row.venue,
    room: row.room,
    point: toPoint(row),
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    audienceHeads: row.expected_heads,
    equipment: row.equipment,
    contactName: isMine ? row.contact_name : maskName(row.contact_name),
    contactPhone: isMine ? row.contact_phone : maskPhone(row.contact_phone),
    officePhone: row.office_phone,
    status: isExpired({ status: row.status, answerBy }, now) ? 'expired' : row.status,
    answerBy,
    reason: row.reason,
    isPublic: row.is_public,
    isOver: !isOpen({ status: row.booking_status }),
    talksThisMonth: inMonth.length,
    monthlyLimit: row.monthly_limit,
    neighbours: others
      .filter((entry) => localDateOf(entry.starts_at) === day)
      .map((entry) => ({
        startsAt: entry.starts_at.toISOString(),
        endsAt: entry.ends_at.toISOString(),
        venue: entry.venue,
      })),
  }
}
