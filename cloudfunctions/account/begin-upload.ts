import { randomUUID } from 'node:crypto'
import { FileId } from '@shared/account/file.model'
import { FILE_KINDS, refusalToBegin } from '@shared/account/file.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { insertPendingFile } from './file.store'
import { signedIn } from './procedures'

export const beginUpload = signedIn.file.begin.handler(
  async ({ input, context: { db, actor, now, files }, errors }) => {
    const refusal = refusalToBegin(input.purpose, input.contentType)
    if (refusal) throw errors[refusal]()

    const at = now()
    const fileId = FileId.parse(randomUUID())
    const folder = `${input.purpose}/${localDateOf(at).replaceAll('-', '/')}`
    const key = `${folder}/${fileId}.${FILE_KINDS[input.contentType].extension}`

    const ticket = await files.beginUpload(key, input.contentType)
    await insertPendingFile(db, { ...input, fileId, ownerId: actor.personId, ref: ticket.ref, at })

    return { fileId, ticket: { url: ticket.url, headers: ticket.headers } }
  },
)
