import { recordEvent } from '@cloud/kernel/events'
import type { FileStore } from '@cloud/kernel/file-store'
import { keepPaper } from '@cloud/kernel/kept-papers'
import { printPaper } from '@cloud/kernel/paper'
import { type Database, transact } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import { stampOf } from '@shared/kernel/local-date'
import { agreementPaperTitle } from '@shared/sponsorship/agreement.wording'
import { agreementPaper } from './agreement.paper'
import {
  type AgreementRow,
  findAgreement,
  partyOf,
  type Reader,
  readHands,
  toAgreement,
} from './agreement.store'
import { findCase } from './case.store'
import { passDoor } from './look.store'
import { signedIn } from './procedures'
import { listSupplements } from './supplement.store'

type Means = { db: Database; files: FileStore; actor: Actor; at: Date }

export const printAgreement = signedIn.agreement.print.handler(
  async ({ input: { agreementId }, context: { db, files, actor, now }, errors }) => {
    const row = await findAgreement(db, agreementId)
    const party = row && partyOf(row, actor.personId)
    const isOffice = row && holds(actor, ['countyOffice'], row.countyPath)
    if (!row || !(party || isOffice)) throw errors.NOT_FOUND()

    return print({ db, files, actor, at: now() }, row, { party: party ?? null })
  },
)

export const printWholeAgreement = signedIn.agreement.printWhole.handler(
  async ({ input: { agreementId }, context: { db, files, actor, now }, errors }) => {
    const at = now()
    const row = await findAgreement(db, agreementId)
    const file = row && (await findCase(db, row.student_id, at))
    if (!row || !file || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    const look = { actor, actingAs: 'countyOffice' as const, purpose: 'agreement' as const, at }
    const passed = await passDoor(db, { ...look, studentId: row.student_id }, file)
    if ('refusal' in passed) throw errors[passed.refusal]()

    return transact(db, (tx) =>
      print({ db: tx, files, actor, at }, row, { party: null, opened: true }),
    )
  },
)

async function print({ db, files, actor, at }: Means, row: AgreementRow, reader: Reader) {
  const agreement = await toAgreement({ db, files }, row, reader, at)
  const supplements = await listSupplements(db, row.id)
  const hands = await readHands({ db, files }, row.id, reader)
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
    ...(reader.party ? {} : { actingAs: 'countyOffice' as const }),
    at,
    payload: { agreementId: row.id, whole: reader.opened === true },
  })
  return { url, fileName: `${agreementPaperTitle(row.number)}.pdf` }
}
