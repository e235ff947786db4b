import { holds } from '@shared/account/account.rules'
import { findAgreement, lockAgreement, partyOf } from './agreement.store'
import { lockCase } from './case.store'
import { endAgreementFor } from './ending.steps'
import { signedIn } from './procedures'

/** S-14: a party goes no further; nobody has to say more than one tap says. */
export const leaveAgreement = signedIn.agreement.leave.handler(
  async ({ input: { agreementId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const wanted = await findAgreement(db, agreementId)
    const party = wanted && partyOf(wanted, actor.personId)
    if (!wanted || !party || party === 'custodian') throw errors.NOT_FOUND()
    await lockCase(db, wanted.student_id, at)
    const row = await lockAgreement(db, agreementId)
    if (!row) throw errors.NOT_FOUND()

    const refusal = await endAgreementFor(db, row, {
      actor,
      endedAs: party,
      reason,
      note: null,
      at,
    })
    if (refusal) throw errors[refusal]()

    return { agreementId, number: row.number, status: 'ended' as const }
  },
)

export const endAgreement = signedIn.agreement.end.handler(
  async ({ input: { agreementId, reason, note }, context: { db, actor, now }, errors }) => {
    const at = now()

    const wanted = await findAgreement(db, agreementId)
    if (!wanted || !holds(actor, ['countyOffice'], wanted.countyPath)) throw errors.NOT_FOUND()
    await lockCase(db, wanted.student_id, at)
    const row = await lockAgreement(db, agreementId)
    if (!row) throw errors.NOT_FOUND()

    const refusal = await endAgreementFor(db, row, { actor, endedAs: 'office', reason, note, at })
    if (refusal) throw errors[refusal]()

    return { agreementId, number: row.number, status: 'ended' as const }
  },
)
