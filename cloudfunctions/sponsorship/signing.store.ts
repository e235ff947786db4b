import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { AgreementParty } from '@shared/sponsorship/agreement.model'
import { everyoneSigned } from '@shared/sponsorship/agreement.rules'
import { type AgreementRow, listSigned, saveAgreement, sign } from './agreement.store'

/** One party's signature; with the last one the agreement is in force. */
export async function signFor(
  tx: Database,
  row: AgreementRow,
  party: AgreementParty,
  { actor, fileId, at }: { actor: Actor; fileId: FileId; at: Date },
) {
  await sign(tx, { agreementId: row.id, party, personId: actor.personId, fileId, at })
  const complete = everyoneSigned(await listSigned(tx, row.id))
  const status = complete ? ('effective' as const) : ('signing' as const)
  if (complete) await saveAgreement(tx, row.id, { status, effectiveAt: at })
  await recordEvent(tx, {
    topic: complete ? 'sponsorshipAgreement.tookEffect' : 'sponsorshipAgreement.signed',
    subject: { kind: 'student', id: row.student_id },
    committeeId: row.county_id,
    actor,
    at,
    payload: { agreementId: row.id, holdId: row.hold_id, party },
  })
  return { agreementId: row.id, number: row.number, status }
}
