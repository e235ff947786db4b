import { createHash } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { signedUrlOf } from '@cloud/kernel/files'
import { maySeeBriefing } from '@shared/submission/briefing.rules'
import { numbersInWords } from '@shared/submission/briefing.wording'
import { lockBriefing } from './briefing.store'
import { findDocument, keepDocument } from './briefing-document.store'
import { briefingPdf } from './briefing-pdf.paper'
import { briefingWord } from './briefing-word.paper'
import { signedIn } from './procedures'

const formats = {
  pdf: { print: briefingPdf, extension: 'pdf', contentType: 'application/pdf' },
  word: {
    print: briefingWord,
    extension: 'docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
} as const

/** P-09: what was signed lies in the files as it was signed. */
export const downloadBriefing = signedIn.briefing.download.handler(
  async ({ input: { briefingId, format }, context: { db, actor, now, files }, errors }) => {
    const at = now()
    const filed = await lockBriefing(db, briefingId)
    if (!filed || !maySeeBriefing(filed, actor)) throw errors.NOT_FOUND()
    const { briefing } = filed
    const { numbers, issuedOn } = briefing
    if (!numbers || !issuedOn) throw errors.NOT_ISSUED_YET()

    const { print, extension, contentType } = formats[format]
    let fileId = await findDocument(db, briefingId, format)
    if (!fileId) {
      const bytes = await print({ ...briefing, numbers, issuedOn })
      const digest = createHash('sha256').update(bytes).digest('hex')
      const kept = { briefingId, format, digest, contentType, extension, by: actor.personId, at }
      fileId = await keepDocument(db, files, bytes, kept)
      await recordEvent(db, {
        topic: 'briefing.printed',
        subject: { kind: 'briefing', id: briefingId },
        committeeId: briefing.committee.id,
        actor,
        at,
        payload: { format, digest },
      })
    }

    const url = await signedUrlOf(db, files, fileId)
    if (!url) throw errors.NOT_FOUND()
    const fileName = `${briefing.masthead.name}_${numbersInWords(numbers)}.${extension}`
    return { url, fileName }
  },
)
