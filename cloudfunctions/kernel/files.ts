import { ORPCError } from '@orpc/server'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { FileId, FilePurpose } from '@shared/account/file.model'
import type { FileStore } from './file-store'

/** A signed address is a bearer secret: it lives as long as a picture takes to load, never more. */
const LONGEST_TTL_SECONDS = 300

/**
 * An address of one file for whoever the caller has already judged may see the record it belongs to;
 * `null` when the file is not there. Never log it, never cache it.
 */
export async function signedUrlOf(
  db: Database,
  files: FileStore,
  fileId: FileId,
  ttlSeconds = LONGEST_TTL_SECONDS,
): Promise<string | null> {
  const file = await db
    .selectFrom('file')
    .select('ref')
    .where('id', '=', fileId)
    .where('status', '=', 'ready')
    .executeTakeFirst()
  return file
    ? files.downloadUrl(file.ref, Math.min(Math.max(ttlSeconds, 1), LONGEST_TTL_SECONDS))
    : null
}

/** Attach files to a record: only one's own, uploaded to the end, and for this purpose. */
export async function useFiles(
  tx: Database,
  actor: Actor,
  fileIds: readonly FileId[],
  purpose: FilePurpose,
): Promise<void> {
  const wanted = [...new Set(fileIds)]
  if (wanted.length === 0) return
  const usable = await tx
    .selectFrom('file')
    .select('id')
    .where('id', 'in', wanted)
    .where('owner_id', '=', actor.personId)
    .where('purpose', '=', purpose)
    .where('status', '=', 'ready')
    .forShare()
    .execute()
  if (usable.length < wanted.length) {
    throw new ORPCError('BAD_REQUEST', { message: '文件还没传好，请重新选一次' })
  }
}
