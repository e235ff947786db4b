import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { AgreementParty } from '@shared/sponsorship/agreement.model'
import { everyoneSigned } from '@shared/sponsorship/agreement.rules'
import {
  insertSupplementSignature,
  listSupplementSigned,
  type lockSupplement,
  putInForce,
} from './supplement.store'

export type SupplementRow = NonNullable<Awaited<ReturnType<typeof lockSupplement>>>

/** One party's signature; with the last one the agreement says what the supplement says. */
export async function signSupplementFor(
  tx: Database,
  { id, terms, agreement }: SupplementRow,
  party: AgreementParty,
  { actor, fileId, at }: { actor: Actor; fileId: FileId; at: Date },
) {
  const { personId } = actor
  await insertSupplementSignature(tx, { supplementId: id, party, personId, fileId, at })
  const complete = everyoneSigned(await listSupplementSigned(tx, id))
  if (complete) await putInForce(tx, { id, agreementId: agreement.id, terms, at })
  await recordEvent(tx, {
    topic: complete ? 'supplement.tookEffect' : 'supplement.signed',
    subject: { kind: 'student', id: agreement.student_id },
    committeeId: agreement.county_id,
    actor,
    at,
    payload: { agreementId: agreement.id, supplementId: id, holdId: agreement.hold_id, party },
  })
  return { supplementId: id, status: complete ? ('effective' as const) : ('signing' as const) }
}
