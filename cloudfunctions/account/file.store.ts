import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId, FilePurpose } from '@shared/account/file.model'

type PendingFile = {
  fileId: FileId
  ownerId: PersonId
  purpose: FilePurpose
  ref: string
  contentType: string
  byteSize: number
  at: Date
}

export async function insertPendingFile(tx: Database, file: PendingFile): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      id: file.fileId,
      owner_id: file.ownerId,
      purpose: file.purpose,
      ref: file.ref,
      content_type: file.contentType,
      byte_size: file.byteSize,
      status: 'pending',
      created_at: file.at,
    })
    .execute()
}

/** Make the owner's own pending file usable; false when there is no such file. */
export async function makeFileReady(
  tx: Database,
  fileId: FileId,
  ownerId: PersonId,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('file')
    .set({ status: 'ready' })
    .where('id', '=', fileId)
    .where('owner_id', '=', ownerId)
    .where('status', 'in', ['pending', 'ready'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
