import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import { FileId } from '@shared/account/file.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { FileStore } from './file-store'
import { signedUrlOf } from './files'

const formats = {
  pdf: { extension: 'pdf', contentType: 'application/pdf' },
  word: {
    extension: 'docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const
export type PaperFormat = keyof typeof formats

export const extensionOf = (format: PaperFormat): string => formats[format].extension

/** Lay a paper in the store for a day and give the address it is fetched from. */
export async function keepPaper(
  tx: Database,
  files: FileStore,
  paper: { bytes: Uint8Array; by: PersonId; at: Date; format?: PaperFormat },
): Promise<string> {
  const { bytes, by, at, format = 'pdf' } = paper
  const { extension, contentType } = formats[format]
  const id = FileId.parse(randomUUID())
  const key = `paper/${localDateOf(at).replaceAll('-', '/')}/${id}.${extension}`
  const ref = await files.keep(key, contentType, bytes)
  await tx
    .insertInto('file')
    .values({
      id,
      owner_id: by,
      purpose: 'paper',
      ref,
      content_type: contentType,
      byte_size: bytes.byteLength,
      status: 'ready',
      created_at: at,
    })
    .execute()
  const url = await signedUrlOf(tx, files, id)
  if (!url) throw new Error('a paper that was just kept is not there')
  return url
}
