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

/** The owner's own file that is not taken down; nobody else may finish it meanwhile. */
export async function lockFile(tx: Database, fileId: FileId, ownerId: PersonId) {
  const row = await tx
    .selectFrom('file')
    .select(['ref', 'purpose', 'content_type', 'status'])
    .where('id', '=', fileId)
    .where('owner_id', '=', ownerId)
    .where('status', '<>', 'removed')
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  const { ref, purpose, content_type: contentType } = row
  return { ref, purpose, contentType, ready: row.status === 'ready' }
}

type Lying = { ref: string; byteSize: number }

/** It lies there, and may be used. */
export async function makeFileReady(
  tx: Database,
  fileId: FileId,
  { ref, byteSize }: Lying,
): Promise<void> {
  await tx
    .updateTable('file')
    .set({ status: 'ready', ref, byte_size: byteSize })
    .where('id', '=', fileId)
    .execute()
}
