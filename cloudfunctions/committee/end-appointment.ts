import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { LEADERSHIP_KEEPERS, refusalToEnd } from '@shared/committee/appointment.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { lockCommittee } from './committee.store'
import { findCommitteeOfTerm, listTerms, saveEnd } from './leadership.store'
import { signedIn } from './procedures'

export const endAppointment = signedIn.leadership.end.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const committeeId = await findCommitteeOfTerm(db, input.appointmentId)
    const committee = committeeId && (await lockCommittee(db, committeeId))
    if (!committee || !holds(actor, LEADERSHIP_KEEPERS, committee.path)) throw errors.NOT_FOUND()
    const term = (await listTerms(db, committee.id)).find((one) => one.id === input.appointmentId)
    if (!term) throw errors.NOT_FOUND()

    const refusal = refusalToEnd(term, input.endedOn, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const ended = { ...term, endedOn: input.endedOn, endReason: input.reason }
    await saveEnd(db, ended)
    await recordEvent(db, {
      topic: 'leader.termEnded',
      subject: { kind: 'appointment', id: term.id },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, LEADERSHIP_KEEPERS, committee.path),
      at,
      before: term,
      after: ended,
      payload: { post: term.post, endedOn: input.endedOn },
    })
    return ended
  },
)
