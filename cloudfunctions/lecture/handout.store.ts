import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import { type ContentType, FILE_KINDS } from '@shared/account/file.rules'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { Handout, HandoutId } from '@shared/lecture/handout.model'

const openOnes = (db: Database) =>
  db
    .selectFrom('handout')
    .innerJoin('file', 'file.id', 'handout.file_id')
    .innerJoin('person', 'person.id', 'handout.put_up_by')
    .select(['handout.id', 'handout.booking_id', 'handout.file_id', 'note', 'put_up_at'])
    .select(['content_type', 'byte_size', 'person.name'])
    .where('handout.closed_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof openOnes>['executeTakeFirstOrThrow']>>

const toHandout = (row: Row): Handout => ({
  id: row.id,
  note: row.note,
  extension: FILE_KINDS[row.content_type as ContentType].extension,
  byteSize: row.byte_size,
  putUpBy: row.name ?? '',
  putUpAt: row.put_up_at.toISOString(),
})

export async function listHandouts(db: Database, bookingId: BookingId): Promise<Handout[]> {
  const rows = await openOnes(db)
    .where('handout.booking_id', '=', bookingId)
    .orderBy('put_up_at')
    .orderBy('handout.id')
    .execute()
  return rows.map(toHandout)
}

/** One that was not taken down or closed, with the talk it belongs to. */
export async function findHandout(db: Database, id: HandoutId) {
  const row = await openOnes(db).where('handout.id', '=', id).executeTakeFirst()
  return row?.file_id ? { ...toHandout(row), bookingId: row.booking_id, fileId: row.file_id } : null
}

export async function hadSeat(
  db: Database,
  bookingId: BookingId,
  personId: PersonId,
): Promise<boolean> {
  const seat = await db
    .selectFrom('seat')
    .innerJoin('session', 'session.id', 'seat.session_id')
    .select('seat.id')
    .where('session.booking_id', '=', bookingId)
    .where('seat.person_id', '=', personId)
    .where('seat.status', '=', 'booked')
    .executeTakeFirst()
  return seat !== undefined
}

/** Whether those who listened were told already that there is something to read. */
export async function hasPutUp(db: Database, bookingId: BookingId): Promise<boolean> {
  const any = await db
    .selectFrom('handout')
    .select('id')
    .where('booking_id', '=', bookingId)
    .limit(1)
    .executeTakeFirst()
  return any !== undefined
}

export async function kindOfFile(db: Database, fileId: FileId): Promise<string> {
  const file = await db
    .selectFrom('file')
    .select('content_type')
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  return file.content_type
}

type NewHandout = {
  id: HandoutId
  bookingId: BookingId
  fileId: FileId
  note: string
  noChildHeard: boolean
  by: PersonId
  at: Date
}

/** False when this very file is up already. */
export async function insertHandout(tx: Database, handout: NewHandout): Promise<boolean> {
  const row = await tx
    .insertInto('handout')
    .values({
      id: handout.id,
      booking_id: handout.bookingId,
      file_id: handout.fileId,
      note: handout.note,
      no_child_heard: handout.noChildHeard,
      put_up_by: handout.by,
      put_up_at: handout.at,
      closed_at: null,
      closed_by: null,
    })
    .onConflict((conflict) => conflict.column('file_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The row stays; its file is swept from the store like an upload nobody finished. */
export async function closeHandouts(
  tx: Database,
  ids: readonly HandoutId[],
  closed: { by: PersonId | null; at: Date },
): Promise<void> {
  const rows = await tx.selectFrom('handout').select('file_id').where('id', 'in', ids).execute()
  const files = rows.flatMap(({ file_id }) => file_id ?? [])
  await tx.updateTable('file').set({ status: 'pending' }).where('id', 'in', files).execute()
  await tx
    .updateTable('handout')
    .set({ file_id: null, closed_at: closed.at, closed_by: closed.by })
    .where('id', 'in', ids)
    .execute()
}

/** Talks that began before this moment and still have something to open. */
export async function listTalksToClose(
  db: Database,
  talksBefore: Date,
  limit: number,
): Promise<{ id: BookingId; host_id: CommitteeId }[]> {
  return db
    .selectFrom('booking')
    .select(['booking.id', 'booking.host_id'])
    .where('booking.starts_at', '<', talksBefore)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('handout')
          .select('handout.id')
          .whereRef('handout.booking_id', '=', 'booking.id')
          .where('handout.closed_at', 'is', null),
      ),
    )
    .orderBy('booking.starts_at')
    .limit(limit)
    .execute()
}
