import { recordEvent } from '@cloud/kernel/events'
import { keepPaper } from '@cloud/kernel/kept-papers'
import { printPaper } from '@cloud/kernel/paper'
import { holds } from '@shared/account/account.rules'
import { stampOf } from '@shared/kernel/local-date'
import { agreementPaperTitle } from '@shared/sponsorship/agreement.wording'
import { agreementPaper } from './agreement.paper'
import { findAgreement, partyOf, readHands, toAgreement } from './agreement.store'
import { signedIn } from './procedures'
import { listSupplements } from './supplement.store'

export const printAgreement = signedIn.agreement.print.handler(
  async ({ input: { agreementId }, context: { db, files, actor, now }, errors }) => {
    const at = now()
    const row = await findAgreement(db, agreementId)
    const party = row && partyOf(row, actor.personId)
    const isOffice = row && holds(actor, ['countyOffice'], row.countyPath)
    if (!row || !(party || isOffice)) throw errors.NOT_FOUND()

    const agreement = await toAgreement({ db, files }, row, party ?? null, at)
    const supplements = await listSupplements(db, agreementId)
    const hands = await readHands({ db, files }, agreementId, party ?? null)
    const watermark = `${actor.name ?? ''} ${stampOf(at)}`
    const paper = agreementPaper({ agreement, supplements, hands }, { watermark, at })
    const url = await keepPaper(db, files, {
      bytes: await printPaper(paper),
      by: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'sponsorshipAgreement.printed',
      subject: { kind: 'student', id: row.student_id },
      committeeId: row.county_id,
      actor,
      ...(party ? {} : { actingAs: 'countyOffice' as const }),
      at,
      payload: { agreementId },
    })
    return { url, fileName: `${agreementPaperTitle(row.number)}.pdf` }
  },
)
