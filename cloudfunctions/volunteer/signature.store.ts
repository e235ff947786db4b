import type { FileStore } from '@cloud/kernel/file-store'
import type { Database } from '@database/engine'
import type { FileId } from '@shared/account/file.model'

/** Long enough to look at the page, too short to be passed on. */
const ADDRESS_SECONDS = 300

/** An address of the signature for a few minutes; `null` once it was removed. */
export async function findSignatureUrl(
  db: Database,
  files: FileStore,
  signatureId: FileId,
): Promise<string | null> {
  const file = await db
    .selectFrom('file')
    .select('ref')
    .where('id', '=', signatureId)
    .where('status', '=', 'ready')
    .executeTakeFirst()
  return file ? files.downloadUrl(file.ref, ADDRESS_SECONDS) : null
}
