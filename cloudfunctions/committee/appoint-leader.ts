import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { type Appointment, AppointmentId } from '@shared/committee/appointment.model'
import {
  AHEAD_DAYS,
  LEADERSHIP_KEEPERS,
  refusalToAppoint,
} from '@shared/committee/appointment.rules'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { lockCommittee } from './committee.store'
import { insertTerm, listTerms } from './leadership.store'
import { signedIn } from './procedures'

export const appointLeader = signedIn.leadership.appoint.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const committee = await lockCommittee(db, input.committeeId)
    if (!committee || !holds(actor, LEADERSHIP_KEEPERS, committee.path)) throw errors.NOT_FOUND()

    const latestStart = addDays(localDateOf(at), AHEAD_DAYS)
    const terms = await listTerms(db, committee.id)
    const refusal = refusalToAppoint(committee.status === 'active', terms, input, latestStart)
    if (refusal) throw errors[refusal]()

    const { requestId: _, ...entered } = input
    const term: Appointment = {
      ...entered,
      id: AppointmentId.parse(randomUUID()),
      formerPost: input.formerPost || null,
      documentNo: input.documentNo || null,
      endedOn: null,
      endReason: null,
    }
    await insertTerm(db, term, actor.personId, at)
    await recordEvent(db, {
      topic: 'leader.appointed',
      subject: { kind: 'appointment', id: term.id },
      committeeId: committee.id,
      actor,
      actingAs: actsAs(actor, LEADERSHIP_KEEPERS, committee.path),
      at,
      after: term,
      payload: { post: term.post, startedOn: term.startedOn },
    })
    return term
  },
)
