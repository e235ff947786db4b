import { createHash, randomUUID } from 'node:crypto'
import { recordEvent, recordSensitiveRead } from '@cloud/kernel/events'
import { signedUrlOf } from '@cloud/kernel/files'
import { actsAs, holds } from '@shared/account/account.rules'
import { FileId } from '@shared/account/file.model'
import { localDateOf } from '@shared/kernel/local-date'
import { EXPORTERS, refusalToFetch } from '@shared/volunteer/export.rules'
import { fileNameOf, makeDocument } from './export.documents'
import { findExportFile, insertExportFile, insertFetch, lockExport } from './export.store'
import { signedIn } from './procedures'

/** Only whoever asked fetches it, while still in that office. */
export const fetchExport = signedIn.export.fetch.handler(
  async ({ input: { exportId }, context: { db, actor, now, files }, errors }) => {
    const at = now()

    const asked = await lockExport(db, exportId)
    const isTheirs = asked?.askedBy === actor.personId
    if (!asked || !isTheirs || !holds(actor, EXPORTERS[asked.kind], asked.path)) {
      throw errors.NOT_FOUND()
    }

    const refusal = refusalToFetch(asked, at)
    if (refusal) throw errors[refusal]()

    const extension = asked.kind === 'registerTable' ? 'xlsx' : 'pdf'
    let fileId = await findExportFile(db, exportId)
    if (!fileId) {
      const document = await makeDocument(db, asked, { actor, at })
      if (!document) throw errors.NOT_FOUND()
      const { bytes, contentType } = document
      fileId = FileId.parse(randomUUID())
      const key = `paper/${localDateOf(at).replaceAll('-', '/')}/${fileId}.${extension}`
      const ref = await files.keep(key, contentType, bytes)
      const digest = createHash('sha256').update(bytes).digest('hex')
      await insertExportFile(db, exportId, {
        ...{ fileId, ref, contentType, byteSize: bytes.byteLength, digest, actor, at },
      })
    }
    await insertFetch(db, exportId, actor, at)

    const actingAs = actsAs(actor, EXPORTERS[asked.kind], asked.path)
    const subject = { kind: 'export', id: exportId }
    const purpose = asked.purpose ?? '打印表册'
    await recordSensitiveRead(db, { actor, ...(actingAs && { actingAs }), subject, purpose, at })
    await recordEvent(db, {
      topic: 'export.fetched',
      subject,
      committeeId: asked.committeeId,
      actor,
      at,
      payload: { kind: asked.kind, people: asked.people, unmasked: asked.unmasked },
    })
    const url = await signedUrlOf(db, files, fileId)
    if (!url) throw errors.NOT_FOUND()
    return { url, fileName: fileNameOf(asked, at, extension) }
  },
)
