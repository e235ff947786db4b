import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { agreementAfter } from '@shared/sponsorship/agreement.rules'
import { findAgreement, lockAgreement, saveAgreement } from './agreement.store'
import { lockCase, saveStanding } from './case.store'
import { signedIn } from './procedures'

/** Before everybody has signed, the student simply waits again, at the old place in the queue. */
export const cancelAgreement = signedIn.agreement.cancel.handler(
  async ({ input: { agreementId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const wanted = await findAgreement(db, agreementId)
    if (!wanted || !holds(actor, ['countyOffice'], wanted.countyPath)) throw errors.NOT_FOUND()
    await lockCase(db, wanted.student_id, at)
    const row = await lockAgreement(db, agreementId)

    const status = row && agreementAfter(row.status, 'cancel')
    if (!row || !status) throw errors.NOT_SIGNING()

    await saveAgreement(db, agreementId, { status, reason })
    await saveStanding(db, row.student_id, { status: 'waiting' }, at)

    await recordEvent(db, {
      topic: 'sponsorshipAgreement.cancelled',
      subject: { kind: 'student', id: row.student_id },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { agreementId, holdId: row.hold_id },
    })
    return { agreementId, number: row.number, status }
  },
)
