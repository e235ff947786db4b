import type { Database } from '@database/engine'
import type { FileId } from '@shared/account/file.model'
import type { HandoutId } from '@shared/lecture/handout.model'
import { seedId } from './chapter'
import { GIVEN_TALK } from './lecture-bookings'
import { lectureId, lecturerId } from './lecture-menu'

/** A file of the story that really lies in the store. */
export type StoredFile = { ref: string; contentType: string; byteSize: number }

const LECTURER = '邵玉英'

/** L-18: what a talk given two weeks ago left with those who listened; only where its file can lie as well. */
export async function seedHandout(db: Database, file: StoredFile): Promise<void> {
  const by = lecturerId(LECTURER)
  const talk = await db
    .selectFrom('booking')
    .innerJoin('session', 'session.booking_id', 'booking.id')
    .select(['booking.id', 'host_id', 'delivered_at'])
    .where('lecture_id', '=', lectureId(GIVEN_TALK))
    .where('status', '=', 'delivered')
    .executeTakeFirstOrThrow()
  const at = talk.delivered_at as Date
  const fileId = seedId<FileId>('file:handout')
  const handoutId = seedId<HandoutId>('handout')
  await db
    .insertInto('file')
    .values({
      id: fileId,
      owner_id: by,
      purpose: 'handout',
      ref: file.ref,
      content_type: file.contentType,
      byte_size: file.byteSize,
      status: 'ready',
      created_at: at,
    })
    .execute()
  await db
    .insertInto('handout')
    .values({
      id: handoutId,
      booking_id: talk.id,
      file_id: fileId,
      note: '每天二十分钟，一周小计划',
      put_up_by: by,
      put_up_at: at,
      closed_at: null,
      closed_by: null,
    })
    .execute()
  await db
    .insertInto('event')
    .values({
      topic: 'handout.putUp',
      subject_kind: 'booking',
      subject_id: talk.id,
      committee_id: talk.host_id,
      actor_id: by,
      acting_as: null,
      before_hash: null,
      after_hash: null,
      payload: JSON.stringify({ handoutId, isFirst: true }),
      happened_at: at,
      noticed_at: at,
    })
    .execute()
}
