import { randomUUID } from 'node:crypto'
import type { FileStore } from '@cloud/kernel/file-store'
import { signedUrlOf } from '@cloud/kernel/files'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { FileId } from '@shared/account/file.model'
import { localDateOf } from '@shared/kernel/local-date'

/** Lay a paper in the store for a day and give the address it is fetched from. */
export async function keepPaper(
  tx: Database,
  files: FileStore,
  { bytes, by, at }: { bytes: Uint8Array; by: PersonId; at: Date },
): Promise<string> {
  const id = FileId.parse(randomUUID())
  const key = `paper/${localDateOf(at).replaceAll('-', '/')}/${id}.pdf`
  const ref = await files.keep(key, 'application/pdf', bytes)
  await tx
    .insertInto('file')
    .values({
      id,
      owner_id: by,
      purpose: 'paper',
      ref,
      content_type: 'application/pdf',
      byte_size: bytes.byteLength,
      status: 'ready',
      created_at: at,
    })
    .execute()
  const url = await signedUrlOf(tx, files, id)
  if (!url) throw new Error('a paper that was just kept is not there')
  return url
}
