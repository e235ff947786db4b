import type { Database } from '@database/engine'
import type { FileId } from '@shared/account/file.model'
import type { BookingId } from '@shared/lecture/booking.model'
import type { HandoutId } from '@shared/lecture/handout.model'
import { seedId } from './chapter'
import { GIVEN_TALK } from './lecture-bookings'
import { lectureId, lecturerId } from './lecture-menu'

/** A file of the story that really lies in the store. */
export type StoredFile = { ref: string; contentType: string; byteSize: number }
export type StoredHandouts = { paper: StoredFile; recording: StoredFile }

const LECTURER = '邵玉英'

/** L-18: what a talk given two weeks ago left with those who listened; only where its files can lie as well. */
export async function seedHandouts(db: Database, files: StoredHandouts): Promise<void> {
  const talk = await db
    .selectFrom('booking')
    .innerJoin('session', 'session.booking_id', 'booking.id')
    .select(['booking.id', 'host_id', 'delivered_at'])
    .where('lecture_id', '=', lectureId(GIVEN_TALK))
    .where('status', '=', 'delivered')
    .executeTakeFirstOrThrow()
  const at = talk.delivered_at as Date
  const left = [
    { name: 'handout', file: files.paper, note: '每天二十分钟，一周小计划', noChildHeard: false },
    {
      name: 'recording',
      file: files.recording,
      note: '课间提示音（演示录音，没有人声）',
      noChildHeard: true,
    },
  ]
  for (const [order, { name, file, note, noChildHeard }] of left.entries()) {
    const putUpAt = new Date(at.getTime() + order * 60_000)
    const handoutId = seedId<HandoutId>(name)
    await insertOne(db, { talk, handoutId, name, file, note, noChildHeard, putUpAt })
    await db
      .insertInto('event')
      .values({
        topic: 'handout.putUp',
        subject_kind: 'booking',
        subject_id: talk.id,
        committee_id: talk.host_id,
        actor_id: lecturerId(LECTURER),
        acting_as: null,
        before_hash: null,
        after_hash: null,
        payload: JSON.stringify({ handoutId, isFirst: order === 0 }),
        happened_at: putUpAt,
        noticed_at: putUpAt,
      })
      .execute()
  }
}

type Left = {
  talk: { id: BookingId }
  handoutId: HandoutId
  name: string
  file: StoredFile
  note: string
  noChildHeard: boolean
  putUpAt: Date
}

async function insertOne(db: Database, left: Left): Promise<void> {
  const by = lecturerId(LECTURER)
  const fileId = seedId<FileId>(`file:${left.name}`)
  await db
    .insertInto('file')
    .values({
      id: fileId,
      owner_id: by,
      purpose: 'handout',
      ref: left.file.ref,
      content_type: left.file.contentType,
      byte_size: left.file.byteSize,
      status: 'ready',
      created_at: left.putUpAt,
    })
    .execute()
  await db
    .insertInto('handout')
    .values({
      id: left.handoutId,
      booking_id: left.talk.id,
      file_id: fileId,
      note: left.note,
      no_child_heard: left.noChildHeard,
      put_up_by: by,
      put_up_at: left.putUpAt,
      closed_at: null,
      closed_by: null,
    })
    .execute()
}
