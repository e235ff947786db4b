import { recordEvent } from '@cloud/kernel/events'
import { useFiles } from '@cloud/kernel/files'
import { localDateOf } from '@shared/kernel/local-date'
import { atStage, refusalToMove } from '@shared/sponsorship/aid.rules'
import { appendMovement, listLines, lockAid } from './aid.store'
import { signedIn } from './procedures'

/** The guardian signs for all that lies at the school of this portion. */
export const signForAid = signedIn.aid.sign.handler(
  async ({ input: { aidId, signatureId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const aid = await lockAid(db, aidId)
    if (!aid || aid.guardian_id !== actor.personId) throw errors.NOT_FOUND()

    const lines = await listLines(db, aidId)
    const there = atStage(lines, 'atSchool')
    const first = lines[0]?.portion
    if (!first || there.amountFen + there.pieces === 0) throw errors.NOT_THERE()
    const portion =
      first.kind === 'cash'
        ? { kind: 'cash' as const, amountFen: there.amountFen }
        : { ...first, quantity: there.pieces, estimatedFen: there.estimatedFen }
    const move = { from: 'atSchool' as const, portion, receiptNumber: null, signed: true }
    const refusal = refusalToMove(lines, move)
    if (refusal) throw errors[refusal]()
    await useFiles(db, actor, [signatureId], 'signature')

    const movementId = await appendMovement(db, {
      aidId,
      from: 'atSchool',
      to: 'signed',
      portion,
      custodianId: aid.custodian_id,
      signatureId,
      happenedOn: localDateOf(at),
      by: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'aid.signed',
      subject: { kind: 'aid', id: aidId },
      committeeId: aid.county_id,
      actor,
      at,
      payload: { movementId, studentId: aid.student_id },
    })
    return { aidId, movementId }
  },
)
