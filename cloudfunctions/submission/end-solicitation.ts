import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { refusalToEnd } from '@shared/submission/solicitation.rules'
import { signedIn } from './procedures'
import { lockSolicitation, saveEnd } from './solicitation.store'

export const endSolicitation = signedIn.solicitation.end.handler(
  async ({ input: { solicitationId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const solicitation = await lockSolicitation(db, solicitationId)
    if (!solicitation || !holds(actor, COMPILERS, solicitation.deskPath)) throw errors.NOT_FOUND()

    const refusal = refusalToEnd(solicitation, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await saveEnd(db, solicitationId, { by: actor.personId, reason, at })

    const actingAs = actsAs(actor, COMPILERS, solicitation.deskPath)
    await recordEvent(db, {
      topic: 'solicitation.ended',
      subject: { kind: 'solicitation', id: solicitationId },
      committeeId: solicitation.desk.id,
      actor,
      ...(actingAs && { actingAs }),
      at,
      before: 'open',
      after: 'closed',
      payload: { dueOn: solicitation.dueOn },
    })
    return { solicitationId, dueOn: solicitation.dueOn }
  },
)
