import { randomUUID } from 'node:crypto'
import type { FileStore } from '@cloud/kernel/file-store'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { FileId } from '@shared/account/file.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { BriefingFormat, BriefingId } from '@shared/submission/briefing.model'

export async function findDocument(
  db: Database,
  briefingId: BriefingId,
  format: BriefingFormat,
): Promise<FileId | null> {
  const row = await db
    .selectFrom('briefing_document')
    .select('file_id')
    .where('briefing_id', '=', briefingId)
    .where('format', '=', format)
    .executeTakeFirst()
  return row?.file_id ?? null
}

/** Lay it in the store for good; the caller holds the briefing's lock, so it is made once. */
export async function keepDocument(
  tx: Database,
  files: FileStore,
  bytes: Uint8Array,
  document: {
    briefingId: BriefingId
    format: BriefingFormat
    digest: string
    contentType: string
    extension: string
    by: PersonId
    at: Date
  },
): Promise<FileId> {
  const { briefingId, format, digest, contentType, extension, by, at } = document
  const id = FileId.parse(randomUUID())
  const key = `briefing/${localDateOf(at).replaceAll('-', '/')}/${id}.${extension}`
  const ref = await files.keep(key, contentType, bytes)
  await tx
    .insertInto('file')
    .values({
      ...{ id, owner_id: by, purpose: 'briefing', ref, content_type: contentType },
      ...{ byte_size: bytes.byteLength, status: 'ready', created_at: at },
    })
    .execute()
  await tx
    .insertInto('briefing_document')
    .values({ briefing_id: briefingId, format, file_id: id, digest, made_at: at })
    .execute()
  return id
}
