import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { refusalToCancelSupplement } from '@shared/sponsorship/supplement.rules'
import { signedIn } from './procedures'
import { cancelSupplementRow, lockSupplement } from './supplement.store'

/** What was in force stays in force. */
export const cancelSupplement = signedIn.supplement.cancel.handler(
  async ({ input: { supplementId, reason }, context: { db, actor, now }, errors }) => {
    const row = await lockSupplement(db, supplementId)
    if (!row || !holds(actor, ['countyOffice'], row.agreement.countyPath)) throw errors.NOT_FOUND()

    const refusal = refusalToCancelSupplement(row.status)
    if (refusal) throw errors[refusal]()

    await cancelSupplementRow(db, supplementId, reason)

    const { id: agreementId, student_id, county_id, hold_id: holdId } = row.agreement
    await recordEvent(db, {
      topic: 'supplement.cancelled',
      subject: { kind: 'student', id: student_id },
      committeeId: county_id,
      actor,
      actingAs: 'countyOffice',
      at: now(),
      payload: { agreementId, supplementId, holdId },
    })
    return { supplementId, status: 'cancelled' as const }
  },
)
