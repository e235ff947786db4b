import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { refusalToPutOff } from '@shared/submission/solicitation.rules'
import { signedIn } from './procedures'
import { lockSolicitation, savePutOff } from './solicitation.store'

export const putOffSolicitation = signedIn.solicitation.putOff.handler(
  async ({ input: { solicitationId, dueOn, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const solicitation = await lockSolicitation(db, solicitationId)
    if (!solicitation || !holds(actor, COMPILERS, solicitation.deskPath)) throw errors.NOT_FOUND()

    const refusal = refusalToPutOff(solicitation, dueOn, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const from = solicitation.dueOn
    await savePutOff(db, solicitationId, { from, to: dueOn, reason, by: actor.personId, at })

    const actingAs = actsAs(actor, COMPILERS, solicitation.deskPath)
    await recordEvent(db, {
      topic: 'solicitation.putOff',
      subject: { kind: 'solicitation', id: solicitationId },
      committeeId: solicitation.desk.id,
      actor,
      ...(actingAs && { actingAs }),
      at,
      before: from,
      after: dueOn,
      payload: { from, dueOn },
    })
    return { solicitationId, dueOn }
  },
)
