import { randomUUID } from 'node:crypto'
import { FileId } from '@shared/account/file.model'
import { localDateOf } from '@shared/kernel/local-date'
import { insertPendingFile } from './file.store'
import { signedIn } from './procedures'

const EXTENSIONS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

export const beginUpload = signedIn.file.begin.handler(
  async ({ input, context: { db, actor, now, files } }) => {
    const at = now()
    const fileId = FileId.parse(randomUUID())
    const folder = `${input.purpose}/${localDateOf(at).replaceAll('-', '/')}`
    const key = `${folder}/${fileId}.${EXTENSIONS[input.contentType]}`

    const ticket = await files.beginUpload(key, input.contentType)
    await insertPendingFile(db, { ...input, fileId, ownerId: actor.personId, ref: ticket.ref, at })

    return { fileId, ticket: { url: ticket.url, headers: ticket.headers } }
  },
)
