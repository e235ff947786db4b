import { useFiles } from '@cloud/kernel/files'
import { holds } from '@shared/account/account.rules'
import { refusalToSignSupplement } from '@shared/sponsorship/supplement.rules'
import { partyOf } from './agreement.store'
import { signedIn } from './procedures'
import { signSupplementFor } from './supplement.steps'
import { listSupplementSigned, lockSupplement } from './supplement.store'

export const signSupplement = signedIn.supplement.sign.handler(
  async ({ input: { supplementId, signatureId }, context: { db, actor, now }, errors }) => {
    const row = await lockSupplement(db, supplementId)
    const party = row && partyOf(row.agreement, actor.personId)
    if (!row || !party) throw errors.NOT_FOUND()

    const signed = await listSupplementSigned(db, supplementId)
    const standing = { status: row.status, agreement: row.agreement.status, signed }
    const refusal = refusalToSignSupplement(standing, party)
    if (refusal) throw errors[refusal]()
    await useFiles(db, actor, [signatureId], 'signature')

    return signSupplementFor(db, row, party, { actor, fileId: signatureId, at: now() })
  },
)

export const sealSupplement = signedIn.supplement.seal.handler(
  async ({ input: { supplementId, evidenceId }, context: { db, actor, now }, errors }) => {
    const row = await lockSupplement(db, supplementId)
    if (!row || !holds(actor, ['countyOffice'], row.agreement.countyPath)) throw errors.NOT_FOUND()

    const signed = await listSupplementSigned(db, supplementId)
    const standing = { status: row.status, agreement: row.agreement.status, signed }
    const refusal = refusalToSignSupplement(standing, 'custodian')
    if (refusal) throw errors[refusal]()
    await useFiles(db, actor, [evidenceId], 'evidence')

    return signSupplementFor(db, row, 'custodian', { actor, fileId: evidenceId, at: now() })
  },
)
