import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { recordEvent } from '@cloud/kernel/events'
import { listServingMembers } from '@cloud/volunteer/serving.store'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { Booking, BookingId } from '@shared/lecture/booking.model'
import type { Offer, OfferId, OfferStatus } from '@shared/lecture/offer.model'
import {
  type AskedTalk,
  type AskRefusal,
  answerBy,
  refusalToAsk,
} from '@shared/lecture/offer.rules'
import {
  busyUntil,
  type Clash,
  clashOf,
  endOf,
  type Held,
  placeKeys,
} from '@shared/lecture/slot.rules'
import { lockLecturer } from './lecturer.store'

const ACTIVE = ['pending', 'accepted'] as const

const toHeld = (row: { starts_at: Date; ends_at: Date; venue_key: string; room_key: string }) => ({
  startsAt: row.starts_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  venueKey: row.venue_key,
  roomKey: row.room_key,
})

const DAYS_AROUND = 32

/** The talks held for these lecturers in the weeks around a moment; `but` is the booking being judged. */
export async function listHeld(
  db: Database,
  lecturerIds: readonly PersonId[],
  around: string,
  but: BookingId | null,
): Promise<(Held & { lecturerId: PersonId })[]> {
  if (lecturerIds.length === 0) return []
  const rows = await db
    .selectFrom('offer')
    .select(['lecturer_id', 'starts_at', 'ends_at', 'venue_key', 'room_key'])
    .where('lecturer_id', 'in', lecturerIds)
    .where('status', 'in', ACTIVE)
    .where(
      'starts_at',
      '>',
      sql<Date>`${around}::timestamptz - make_interval(days => ${DAYS_AROUND})`,
    )
    .$if(but !== null, (held) => held.where('booking_id', '!=', but as BookingId))
    .execute()
  return rows.map((row) => ({ lecturerId: row.lecturer_id, ...toHeld(row) }))
}

export async function listHeldInRoom(
  db: Database,
  talk: Held,
  but: BookingId | null,
): Promise<Held[]> {
  const rows = await db
    .selectFrom('offer')
    .select(['starts_at', 'ends_at', 'venue_key', 'room_key'])
    .where('room_key', '=', talk.roomKey)
    .where('status', 'in', ACTIVE)
    .$if(but !== null, (held) => held.where('booking_id', '!=', but as BookingId))
    .where('starts_at', '<', new Date(talk.endsAt))
    .where('ends_at', '>', new Date(talk.startsAt))
    .execute()
  return rows.map(toHeld)
}

export const heldAt = (
  {
    minutes,
    venue,
    room,
    audiences,
    isOutdoors,
  }: Pick<Booking, 'minutes' | 'venue' | 'room' | 'audiences' | 'isOutdoors'>,
  startsAt: string,
): AskedTalk => ({
  startsAt,
  endsAt: endOf(startsAt, minutes),
  ...placeKeys(venue, room),
  audiences,
  isOutdoors,
})

/** What stands against this place at this time, whoever speaks: the same law as for asking a lecturer. */
export async function refusalOfPlace(
  db: Database,
  talk: Held,
  but: BookingId | null,
): Promise<Clash | null> {
  return clashOf(talk, [], await listHeldInRoom(db, talk, but))
}

/** What stands against asking this lecturer for this talk, as the database knows it now. */
export async function refusalNow(
  tx: Database,
  lecturerId: PersonId,
  booking: Booking,
  talk: AskedTalk,
  now: Date,
): Promise<AskRefusal | null> {
  const lecturer = await lockLecturer(tx, lecturerId)
  if (!lecturer) return 'NOT_APPROVED'
  const talks = await listHeld(tx, [lecturerId], talk.startsAt, booking.id)
  const inRoom = await listHeldInRoom(tx, talk, booking.id)
  const members = await listServingMembers(tx, [lecturerId], localDateOf(talk.startsAt))
  const member = members.get(lecturerId) ?? null
  return refusalToAsk({ ...lecturer, talks, member }, talk, inRoom, localDateOf(now))
}

type Asking = {
  startsAt: string
  lecturerIds: readonly PersonId[]
  /** Asked only after the one who is asked now has declined. */
  thenAsk?: readonly PersonId[]
  by: Actor | null
  at: Date
}

/**
 * Ask the first of these lecturers who can be asked; the others stay in line. When none can, the order
 * is the office's again, and the first reason is returned; both sides are told when a whole line was
 * asked in vain. Lock order: booking, lecturer, offer.
 */
export async function askFirstOf(
  tx: Database,
  booking: Booking,
  { startsAt, lecturerIds, thenAsk = [], by, at }: Asking,
): Promise<AskRefusal | null> {
  const talk = heldAt(booking, startsAt)
  let firstRefusal: AskRefusal | null = null
  for (const [index, lecturerId] of lecturerIds.entries()) {
    const refusal = await refusalNow(tx, lecturerId, booking, talk, at)
    const offerId = refusal ? null : await insertOffer(tx, booking.id, lecturerId, talk, by, at)
    if (offerId) {
      await tx
        .updateTable('booking')
        .set({
          status: 'offered',
          starts_at: new Date(startsAt),
          lecturer_id: null,
          next_lecturers: [...lecturerIds.slice(index + 1), ...thenAsk],
        })
        .where('id', '=', booking.id)
        .execute()
      await recordEvent(tx, {
        topic: 'offer.made',
        subject: { kind: 'offer', id: offerId },
        committeeId: booking.hostId,
        actor: by,
        at,
        payload: { bookingId: booking.id, lecturerId },
      })
      return null
    }
    firstRefusal ??= refusal ?? 'LECTURER_BUSY'
  }
  if (by === null) {
    await recordEvent(tx, {
      topic: 'booking.unanswered',
      subject: { kind: 'booking', id: booking.id },
      committeeId: booking.hostId,
      actor: null,
      at,
    })
  }
  await tx
    .updateTable('booking')
    .set({ status: 'requested', lecturer_id: null, next_lecturers: [] })
    .where('id', '=', booking.id)
    .execute()
  return firstRefusal
}

/** Null when the constraints know of an overlap that committed a moment ago. */
async function insertOffer(
  tx: Database,
  bookingId: BookingId,
  lecturerId: PersonId,
  talk: Held,
  by: Actor | null,
  at: Date,
): Promise<OfferId | null> {
  const inserted = await tx
    .insertInto('offer')
    .values({
      id: randomUUID() as OfferId,
      booking_id: bookingId,
      lecturer_id: lecturerId,
      starts_at: new Date(talk.startsAt),
      ends_at: new Date(talk.endsAt),
      busy_until: new Date(busyUntil(talk.endsAt)),
      venue_key: talk.venueKey,
      room_key: talk.roomKey,
      status: 'pending',
      offered_by: by?.personId ?? null,
      offered_at: at,
      answer_by: new Date(answerBy(at, talk.startsAt)),
      answered_at: null,
      reason: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id ?? null
}

export async function findOffer(db: Database, id: OfferId) {
  const row = await db
    .selectFrom('offer')
    .select(['id', 'booking_id', 'lecturer_id', 'starts_at', 'status', 'answer_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        bookingId: row.booking_id,
        lecturerId: row.lecturer_id,
        startsAt: row.starts_at.toISOString(),
        status: row.status,
        answerBy: row.answer_by.toISOString(),
      }
    : null
}

export async function saveAnswer(
  tx: Database,
  id: OfferId,
  answer: { status: Exclude<OfferStatus, 'pending'>; reason?: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('offer')
    .set({ status: answer.status, answered_at: answer.at, reason: answer.reason ?? null })
    .where('id', '=', id)
    .execute()
}

/** Take back whatever offer of this booking still holds a lecturer; returns whom it held. */
export async function withdrawOffer(
  tx: Database,
  bookingId: BookingId,
  at: Date,
): Promise<PersonId | null> {
  const row = await tx
    .updateTable('offer')
    .set({ status: 'withdrawn', answered_at: at })
    .where('booking_id', '=', bookingId)
    .where('status', 'in', ACTIVE)
    .returning('lecturer_id')
    .executeTakeFirst()
  return row?.lecturer_id ?? null
}

export async function listOffersOf(
  db: Database,
  bookingId: BookingId,
): Promise<(Offer & { lecturerId: PersonId })[]> {
  const rows = await db
    .selectFrom('offer')
    .innerJoin('person', 'person.id', 'offer.lecturer_id')
    .selectAll('offer')
    .select('person.name')
    .where('offer.booking_id', '=', bookingId)
    .orderBy('offer.offered_at', 'desc')
    .orderBy('offer.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    lecturerId: row.lecturer_id,
    lecturerName: row.name ?? '',
    startsAt: row.starts_at.toISOString(),
    status: row.status,
    offeredAt: row.offered_at.toISOString(),
    answerBy: row.answer_by.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    reason: row.reason,
  }))
}

/** Offers whose time to answer ran out, oldest first. */
export const listUnanswered = (db: Database, now: Date, limit: number) =>
  db
    .selectFrom('offer')
    .select(['id', 'booking_id'])
    .where('status', '=', 'pending')
    .where('answer_by', '<=', now)
    .orderBy('answer_by')
    .limit(limit)
    .execute()
