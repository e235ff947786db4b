import { holds } from '@shared/account/account.rules'
import { findAgreement, partyOf } from './agreement.store'
import { signedIn } from './procedures'
import { listSupplements } from './supplement.store'

export const listSupplementsOfAgreement = signedIn.supplement.list.handler(
  async ({ input: { agreementId }, context: { db, actor }, errors }) => {
    const row = await findAgreement(db, agreementId)
    const isReader =
      row && (partyOf(row, actor.personId) || holds(actor, ['countyOffice'], row.countyPath))
    if (!isReader) throw errors.NOT_FOUND()
    return listSupplements(db, agreementId)
  },
)
