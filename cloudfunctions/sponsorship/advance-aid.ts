import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { NEXT_STAGE, refusalToMove } from '@shared/sponsorship/aid.rules'
import { appendMovement, listLines, lockAid } from './aid.store'
import { signedIn } from './procedures'
import { rests } from './review.store'

export const advanceAid = signedIn.aid.advance.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { aidId, from, portion, happenedOn } = input
    const receiptNumber = input.receiptNumber || null

    const aid = await lockAid(db, aidId)
    if (!aid || !holds(actor, ['countyOffice'], aid.countyPath)) throw errors.NOT_FOUND()

    const move = { from, portion, receiptNumber, signed: false }
    const refusal = refusalToMove(await listLines(db, aidId), move)
    if (refusal) throw errors[refusal]()
    if (from === 'pending' && aid.agreement_id && (await rests(db, aid.agreement_id, at))) {
      throw errors.PAUSED()
    }

    const to = NEXT_STAGE[from]
    const movementId = await appendMovement(db, {
      aidId,
      from,
      to,
      portion,
      custodianId: aid.custodian_id,
      receiptNumber,
      happenedOn,
      by: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'aid.advanced',
      subject: { kind: 'aid', id: aidId },
      committeeId: aid.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { movementId, to, studentId: aid.student_id },
    })
    return { aidId, movementId }
  },
)
