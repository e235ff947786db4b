import { useFiles } from '@cloud/kernel/files'
import { holds } from '@shared/account/account.rules'
import { refusalToSign } from '@shared/sponsorship/agreement.rules'
import { listSigned, lockAgreement, partyOf } from './agreement.store'
import { signedIn } from './procedures'
import { signFor } from './signing.store'

export const signAgreement = signedIn.agreement.sign.handler(
  async ({ input: { agreementId, signatureId }, context: { db, actor, now }, errors }) => {
    const row = await lockAgreement(db, agreementId)
    const party = row && partyOf(row, actor.personId)
    if (!row || !party) throw errors.NOT_FOUND()

    const refusal = refusalToSign(row.status, await listSigned(db, agreementId), party)
    if (refusal) throw errors[refusal]()
    await useFiles(db, actor, [signatureId], 'signature')

    return signFor(db, row, party, { actor, fileId: signatureId, at: now() })
  },
)

export const sealAgreement = signedIn.agreement.seal.handler(
  async ({ input: { agreementId, evidenceId }, context: { db, actor, now }, errors }) => {
    const row = await lockAgreement(db, agreementId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    const refusal = refusalToSign(row.status, await listSigned(db, agreementId), 'custodian')
    if (refusal) throw errors[refusal]()
    await useFiles(db, actor, [evidenceId], 'evidence')

    return signFor(db, row, 'custodian', { actor, fileId: evidenceId, at: now() })
  },
)
