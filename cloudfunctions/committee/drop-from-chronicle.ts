import { recordEvent } from '@cloud/kernel/events'
import { refusalToJudge } from '@shared/committee/chronicle.rules'
import { lockForActor } from './chronicle.steps'
import { insertEntry } from './chronicle.store'
import { signedIn } from './procedures'

/** Looked at and left out: it is not offered again. */
export const dropFromChronicle = signedIn.chronicle.drop.handler(
  async ({ input: { eventId }, context: { db, actor, now }, errors }) => {
    const at = now()
    const found = await lockForActor(db, actor, eventId)
    if (!found) throw errors.NOT_FOUND()
    const { candidate, committeeId } = found

    const refusal = refusalToJudge(candidate)
    if (refusal) throw errors[refusal]()

    const { happenedOn } = candidate
    const entry = { eventId, committeeId, happenedOn, words: null, by: actor.personId, at }
    const isNew = await insertEntry(db, { ...entry, status: 'dropped' })
    if (!isNew) throw errors.ALREADY_JUDGED()

    await recordEvent(db, {
      topic: 'chronicle.dropped',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { eventId },
    })
    return { eventId }
  },
)
