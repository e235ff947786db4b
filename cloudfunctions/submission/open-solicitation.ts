import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import type { SolicitationId } from '@shared/submission/article.model'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { refusalToSolicit } from '@shared/submission/solicitation.rules'
import { findUnit } from './article.store'
import { signedIn } from './procedures'
import { insertSolicitation, listAskable } from './solicitation.store'

export const openSolicitation = signedIn.solicitation.open.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { committeeId, unitIds, requestId: _, ...appeal } = input
    const at = now()
    const id = randomUUID() as SolicitationId

    const desk = await findUnit(db, committeeId)
    if (!desk || !holds(actor, COMPILERS, desk.path)) throw errors.NOT_FOUND()

    const askable = new Set((await listAskable(db, desk.deskId)).map((unit) => unit.id))
    if (unitIds.some((unitId) => !askable.has(unitId))) throw errors.UNKNOWN_UNIT()
    const units = unitIds.length > 0 ? [...new Set(unitIds)] : [...askable]
    const refusal = refusalToSolicit({ dueOn: appeal.dueOn, units: units.length }, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await insertSolicitation(db, {
      ...appeal,
      ...{ id, deskId: desk.deskId, units, by: actor.personId, at },
    })

    const actingAs = actsAs(actor, COMPILERS, desk.path)
    await recordEvent(db, {
      topic: 'solicitation.opened',
      subject: { kind: 'solicitation', id },
      committeeId: desk.deskId,
      actor,
      ...(actingAs && { actingAs }),
      at,
      after: { ...appeal, units },
      payload: { units: units.length, dueOn: appeal.dueOn },
    })
    return { solicitationId: id, units: units.length }
  },
)
