import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToReverse } from '@shared/sponsorship/aid.rules'
import { appendMovement, findMovement, listLines, lockAid } from './aid.store'
import { signedIn } from './procedures'

export const reverseMovement = signedIn.aid.reverse.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()

    const wrong = await findMovement(db, input.movementId)
    const aid = wrong && (await lockAid(db, wrong.aid_id))
    if (!wrong || !aid || !holds(actor, ['countyOffice'], aid.countyPath)) throw errors.NOT_FOUND()

    const lines = await listLines(db, aid.id)
    const line = lines.find((one) => one.id === wrong.id)
    if (!line) throw errors.NOT_FOUND()
    const refusal = refusalToReverse(lines, {
      ...line,
      reversed: lines.some((one) => one.reverses === line.id),
      isReversal: line.reverses !== null,
    })
    if (refusal) throw errors[refusal]()

    const movementId = await appendMovement(db, {
      aidId: aid.id,
      from: line.to,
      to: line.from,
      portion: line.portion,
      custodianId: aid.custodian_id,
      reverses: line.id,
      happenedOn: localDateOf(at),
      by: actor.personId,
      at,
      note: input.reason,
    })

    await recordEvent(db, {
      topic: 'aid.reversed',
      subject: { kind: 'aid', id: aid.id },
      committeeId: aid.county_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { movementId, reverses: line.id },
    })
    return { aidId: aid.id, movementId }
  },
)
