import { randomUUID } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { Page } from '@shared/kernel/page'
import type {
  Booking,
  BookingCard,
  BookingChangeKind,
  BookingId,
  BookingStatus,
  Heads,
} from '@shared/lecture/booking.model'
import { isWithin, officePhoneOf } from './area.store'
import { listOffersOf } from './offer.store'
import { lastIdOf, type PageAsked, toPage } from './page.store'
import { toPoint } from './point.store'

/** How many lecturers the booking beside it was offered to who did not come. */
export const askedInVain = sql<number>`(
  select count(*) from offer as past
  where past.booking_id = booking.id and past.status in ('declined', 'expired'))`

const bookings = (db: Database) =>
  db
    .selectFrom('booking')
    .innerJoin('lecture', 'lecture.id', 'booking.lecture_id')
    .innerJoin('committee as host', 'host.id', 'booking.host_id')
    .leftJoin('person as lecturer', 'lecturer.id', 'booking.lecturer_id')
    .leftJoin('offer as asked', (join) =>
      join.onRef('asked.booking_id', '=', 'booking.id').on('asked.status', '=', 'pending'),
    )
    .selectAll('booking')
    .select([
      'lecture.title',
      'lecture.section_id',
      'host.name as host_name',
      'host.path as host_path',
      'lecturer.name as lecturer_name',
      'asked.answer_by',
    ])
    .select(askedInVain.as('asked_in_vain'))

type Row = Awaited<ReturnType<ReturnType<typeof bookings>['executeTakeFirstOrThrow']>>

function headsOf({ parents, teachers, students }: Row): Heads | null {
  if (parents === null || teachers === null || students === null) return null
  return { parents, teachers, students }
}

const toCard = (row: Row): BookingCard => ({
  id: row.id,
  lectureTitle: row.title,
  hostName: row.host_name,
  status: row.status,
  requestedAt: row.requested_at.toISOString(),
  firstChoiceAt: row.first_choice_at.toISOString(),
  startsAt: row.starts_at?.toISOString() ?? null,
  answerBy: row.answer_by?.toISOString() ?? null,
  askedInVain: row.asked_in_vain,
  lecturerName: row.lecturer_name,
  expectedHeads: row.expected_heads,
  heads: headsOf(row),
})

export type BookingOnFile = Booking & { sectionId: Row['section_id']; nextLecturers: PersonId[] }

export async function findBooking(db: Database, id: BookingId): Promise<BookingOnFile | null> {
  const row = await bookings(db)
    .leftJoin('session', 'session.booking_id', 'booking.id')
    .select((eb) => [
      'session.id as session_id',
      officePhoneOf(eb.ref('host.path')).as('office_phone'),
    ])
    .where('booking.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    ...toCard(row),
    lectureId: row.lecture_id,
    hostId: row.host_id,
    hostPath: row.host_path,
    officePhone: row.office_phone,
    secondChoiceAt: row.second_choice_at.toISOString(),
    minutes: row.minutes,
    venue: row.venue,
    room: row.room,
    point: toPoint(row),
    isOutdoors: row.is_outdoors,
    audiences: row.audiences,
    equipment: row.equipment,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    lecturerId: row.lecturer_id,
    reason: row.reason,
    countNote: row.count_note,
    sessionId: row.session_id,
    changes: [],
    offers: [],
    sectionId: row.section_id,
    nextLecturers: row.next_lecturers,
  }
}

/** Like `findBooking`, but no one else may change the booking until this transaction ends. */
export async function lockBooking(tx: Database, id: BookingId): Promise<BookingOnFile | null> {
  await tx.selectFrom('booking').select('id').where('id', '=', id).forUpdate().execute()
  return findBooking(tx, id)
}

type NewChange = {
  kind: BookingChangeKind
  toAt: string | null
  reason: string
  by: PersonId
  at: Date
}

/** Writes down that a talk was moved or called off: from when, to when, and why. */
export async function insertChange(
  tx: Database,
  booking: Pick<Booking, 'id' | 'startsAt' | 'firstChoiceAt'>,
  change: NewChange,
): Promise<void> {
  await tx
    .insertInto('booking_change')
    .values({
      id: randomUUID(),
      booking_id: booking.id,
      kind: change.kind,
      from_at: new Date(booking.startsAt ?? booking.firstChoiceAt),
      to_at: change.toAt === null ? null : new Date(change.toAt),
      reason: change.reason,
      changed_by: change.by,
      changed_at: change.at,
    })
    .execute()
}

/** When it was moved or called off before, and why. */
export async function withChanges(db: Database, booking: BookingOnFile): Promise<BookingOnFile> {
  const rows = await db
    .selectFrom('booking_change')
    .selectAll()
    .where('booking_id', '=', booking.id)
    .orderBy('changed_at', 'desc')
    .execute()
  const changes = rows.map((row) => ({
    kind: row.kind,
    fromAt: row.from_at.toISOString(),
    toAt: row.to_at?.toISOString() ?? null,
    reason: row.reason,
    changedAt: row.changed_at.toISOString(),
  }))
  return { ...booking, changes }
}

/** Every offer made for it: what the office remembers. */
export async function withOffers(db: Database, booking: BookingOnFile): Promise<BookingOnFile> {
  const offers = await listOffersOf(db, booking.id)
  return { ...booking, offers: offers.map(({ lecturerId, ...offer }) => offer) }
}

export async function listBookings(
  db: Database,
  areas: readonly CommitteePath[],
  { after, limit, statuses }: PageAsked & { statuses?: BookingStatus[] | undefined },
): Promise<Page<BookingCard>> {
  const rows = await bookings(db)
    .where((eb) => isWithin(eb.ref('host.path'), areas))
    .$if(statuses !== undefined, (all) => all.where('booking.status', 'in', statuses ?? []))
    .$if(after !== undefined, (all) =>
      all.where(sql<SqlBool>`(booking.requested_at, booking.id) < (
        select requested_at, id from booking where id = ${lastIdOf(String(after))})`),
    )
    .orderBy('booking.requested_at', 'desc')
    .orderBy('booking.id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(rows, limit, toCard, (row) => row.id)
}

type Order = Pick<
  Booking,
  | 'id'
  | 'lectureId'
  | 'hostId'
  | 'firstChoiceAt'
  | 'secondChoiceAt'
  | 'minutes'
  | 'venue'
  | 'room'
  | 'point'
  | 'isOutdoors'
  | 'audiences'
  | 'expectedHeads'
  | 'equipment'
  | 'contactName'
  | 'contactPhone'
> & { outlineVersion: number; requestedBy: PersonId; at: Date }

export async function insertBooking(tx: Database, order: Order): Promise<void> {
  await tx
    .insertInto('booking')
    .values({
      id: order.id,
      lecture_id: order.lectureId,
      outline_version: order.outlineVersion,
      host_id: order.hostId,
      requested_by: order.requestedBy,
      requested_at: order.at,
      first_choice_at: new Date(order.firstChoiceAt),
      second_choice_at: new Date(order.secondChoiceAt),
      minutes: order.minutes,
      venue: order.venue,
      room: order.room,
      latitude: order.point?.latitude ?? null,
      longitude: order.point?.longitude ?? null,
      is_outdoors: order.isOutdoors,
      audiences: order.audiences,
      expected_heads: order.expectedHeads,
      equipment: order.equipment,
      contact_name: order.contactName,
      contact_phone: order.contactPhone,
      status: 'requested',
      lecturer_id: null,
      starts_at: null,
      reason: null,
      parents: null,
      teachers: null,
      students: null,
      count_note: null,
      counted_by: null,
      counted_at: null,
      delivered_at: null,
    })
    .execute()
}

type Change = {
  status?: BookingStatus
  lecturerId?: PersonId | null
  reason?: string
  firstChoiceAt?: string
  startsAt?: string
  deliveredAt?: Date
}

export async function saveBooking(tx: Database, id: BookingId, change: Change): Promise<void> {
  await tx
    .updateTable('booking')
    .set({
      ...(change.status && { status: change.status }),
      ...(change.lecturerId !== undefined && { lecturer_id: change.lecturerId }),
      ...(change.reason !== undefined && { reason: change.reason }),
      ...(change.startsAt && { starts_at: new Date(change.startsAt) }),
      ...(change.firstChoiceAt && { first_choice_at: new Date(change.firstChoiceAt) }),
      ...(change.deliveredAt && { delivered_at: change.deliveredAt }),
    })
    .where('id', '=', id)
    .execute()
}

export async function saveHeads(
  tx: Database,
  id: BookingId,
  count: Heads & { note: string; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('booking')
    .set({
      parents: count.parents,
      teachers: count.teachers,
      students: count.students,
      count_note: count.note === '' ? null : count.note,
      counted_by: count.by,
      counted_at: count.at,
    })
    .where('id', '=', id)
    .execute()
}
