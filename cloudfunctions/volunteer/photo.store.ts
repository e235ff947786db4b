import type { FileStore } from '@cloud/kernel/file-store'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'

const ADDRESS_SECONDS = 600

/** Addresses for a few minutes, the first picture first. */
export async function listPhotoUrls(
  db: Database,
  files: FileStore,
  ceremonyId: CeremonyId,
): Promise<string[]> {
  const rows = await db
    .selectFrom('ceremony_photo')
    .innerJoin('file', 'file.id', 'ceremony_photo.file_id')
    .select('file.ref')
    .where('ceremony_photo.ceremony_id', '=', ceremonyId)
    .where('file.status', '=', 'ready')
    .orderBy('ceremony_photo.added_at')
    .orderBy('file.id')
    .execute()
  return Promise.all(rows.map(({ ref }) => files.downloadUrl(ref, ADDRESS_SECONDS)))
}

export async function countPhotos(db: Database, ceremonyId: CeremonyId): Promise<number> {
  const { photos } = await db
    .selectFrom('ceremony_photo')
    .select(({ fn }) => fn.countAll<number>().as('photos'))
    .where('ceremony_id', '=', ceremonyId)
    .executeTakeFirstOrThrow()
  return photos
}

export async function insertPhoto(
  tx: Database,
  photo: { ceremonyId: CeremonyId; fileId: FileId; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .insertInto('ceremony_photo')
    .values({
      ceremony_id: photo.ceremonyId,
      file_id: photo.fileId,
      added_by: photo.by,
      added_at: photo.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
