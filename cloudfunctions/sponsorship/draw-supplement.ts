import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import type { SupplementId } from '@shared/sponsorship/supplement.model'
import { refusalToSupplement, termsWith } from '@shared/sponsorship/supplement.rules'
import { lockAgreement } from './agreement.store'
import { signedIn } from './procedures'
import { insertSupplement, listSupplements } from './supplement.store'

export const drawSupplement = signedIn.supplement.draw.handler(
  async ({ input: { agreementId, terms, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const row = await lockAgreement(db, agreementId)
    if (!row || !holds(actor, ['countyOffice'], row.countyPath)) throw errors.NOT_FOUND()

    const earlier = await listSupplements(db, agreementId)
    const isBeingSigned = earlier.some(({ status }) => status === 'signing')
    const standing = { status: row.status, terms: row.terms, isBeingSigned }
    const refusal = refusalToSupplement(standing, terms)
    if (refusal) throw errors[refusal]()

    const id = randomUUID() as SupplementId
    await insertSupplement(db, {
      id,
      agreementId,
      position: earlier.length + 1,
      before: row.terms,
      terms: termsWith(row.terms, terms),
      reason,
      by: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'supplement.drawn',
      subject: { kind: 'student', id: row.student_id },
      committeeId: row.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { agreementId, supplementId: id, holdId: row.hold_id },
    })
    return { supplementId: id, status: 'signing' as const }
  },
)
