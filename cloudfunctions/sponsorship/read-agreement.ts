import { holds } from '@shared/account/account.rules'
import { findAgreement, partyOf, toAgreement } from './agreement.store'
import { signedIn } from './procedures'

export const readMyAgreement = signedIn.agreement.read.handler(
  async ({ input: { agreementId }, context: { db, files, actor, now }, errors }) => {
    const row = await findAgreement(db, agreementId)
    const party = row && partyOf(row, actor.personId)
    if (!row || !party) throw errors.NOT_FOUND()
    return toAgreement({ db, files }, row, { party }, now())
  },
)

export const getAgreement = signedIn.agreement.get.handler(
  async ({ input: { agreementId }, context: { db, files, actor, now }, errors }) => {
    const row = await findAgreement(db, agreementId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()
    return toAgreement({ db, files }, row, { party: null }, now())
  },
)
