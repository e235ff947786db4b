import { recordEvent } from '@cloud/kernel/events'
import { refusalToJudge } from '@shared/committee/chronicle.rules'
import { lockForActor } from './chronicle.steps'
import { insertEntry } from './chronicle.store'
import { signedIn } from './procedures'

export const keepInChronicle = signedIn.chronicle.keep.handler(
  async ({ input: { eventId, words }, context: { db, actor, now }, errors }) => {
    const at = now()
    const found = await lockForActor(db, actor, eventId)
    if (!found) throw errors.NOT_FOUND()
    const { candidate, committeeId } = found

    const refusal = refusalToJudge(candidate)
    if (refusal) throw errors[refusal]()

    const { happenedOn } = candidate
    const entry = { eventId, committeeId, happenedOn, words, by: actor.personId, at }
    const isNew = await insertEntry(db, { ...entry, status: 'kept' })
    if (!isNew) throw errors.ALREADY_JUDGED()

    await recordEvent(db, {
      topic: 'chronicle.kept',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: 'countyOffice',
      at,
      after: { eventId, words },
      payload: { eventId },
    })
    return { eventId }
  },
)
