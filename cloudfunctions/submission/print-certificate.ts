import { recordEvent } from '@cloud/kernel/events'
import { keepPaper } from '@cloud/kernel/kept-papers'
import { printPaper } from '@cloud/kernel/paper'
import { holds } from '@shared/account/account.rules'
import { stampOf } from '@shared/kernel/local-date'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { refusalToPrint } from '@shared/submission/correspondent.rules'
import { CERTIFICATE_TITLE, certificateInWords } from '@shared/submission/correspondent.wording'
import { findUnit } from './article.store'
import { certificatePaper } from './certificate.paper'
import { findCertificate, readStanding } from './correspondent.store'
import { signedIn } from './procedures'

export const printCertificate = signedIn.correspondent.print.handler(
  async ({ input: { personId, unitId }, context: { db, actor, now, files }, errors }) => {
    const at = now()
    const unit = await findUnit(db, unitId)
    const standing = await readStanding(db, personId, unitId)
    const isHolder = personId === actor.personId && standing.isCorrespondent
    if (!unit || !(isHolder || holds(actor, COMPILERS, unit.path))) throw errors.NOT_FOUND()

    const refusal = refusalToPrint(standing)
    if (refusal) throw errors[refusal]()
    const card = await findCertificate(db, personId, unitId)
    if (!card) throw errors.NOT_FOUND()

    const watermark = `${actor.name ?? ''} ${stampOf(at)}`
    const bytes = await printPaper(certificatePaper(card, { watermark, at }))
    const url = await keepPaper(db, files, { bytes, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'correspondent.printed',
      subject: { kind: 'person', id: personId },
      committeeId: card.deskId,
      actor,
      at,
      payload: { unitId, year: card.year, number: card.number },
    })
    return { url, fileName: `${CERTIFICATE_TITLE}_${certificateInWords(card)}.pdf` }
  },
)
