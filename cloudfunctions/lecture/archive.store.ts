import type { FileStore } from '@cloud/kernel/file-store'
import { signedUrlOf } from '@cloud/kernel/files'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { Archive, TalkPhoto } from '@shared/lecture/archive.model'
import type { BookingId } from '@shared/lecture/booking.model'

type NewArchive = {
  bookingId: BookingId
  topic: string
  photos: readonly TalkPhoto[]
  by: PersonId
  at: Date
}

export async function insertArchive(tx: Database, archive: NewArchive): Promise<void> {
  const { bookingId: booking_id, topic, photos, by, at } = archive
  await tx
    .insertInto('talk_archive')
    .values({ booking_id, topic, archived_by: by, archived_at: at })
    .execute()
  if (photos.length === 0) return
  await tx
    .insertInto('talk_photo')
    .values(
      photos.map((photo, index) => ({
        booking_id,
        position: index + 1,
        file_id: photo.fileId,
        caption: photo.caption,
        shows_minors: photo.showsMinors,
        guardians_agreed: photo.guardiansAgreed,
      })),
    )
    .execute()
}

/** What was kept, with addresses of the pictures for a few minutes. */
export async function findArchive(
  db: Database,
  files: FileStore,
  bookingId: BookingId,
): Promise<Archive | null> {
  const archive = await db
    .selectFrom('talk_archive')
    .innerJoin('person', 'person.id', 'talk_archive.archived_by')
    .select(['topic', 'archived_at', 'person.name'])
    .where('booking_id', '=', bookingId)
    .executeTakeFirst()
  if (!archive) return null
  const photos = await db
    .selectFrom('talk_photo')
    .select(['file_id', 'caption'])
    .where('booking_id', '=', bookingId)
    .orderBy('position')
    .execute()
  return {
    topic: archive.topic,
    archivedAt: archive.archived_at.toISOString(),
    archivedBy: archive.name,
    photos: await Promise.all(
      photos.map(async ({ file_id, caption }) => ({
        url: await signedUrlOf(db, files, file_id),
        caption,
      })),
    ),
  }
}
