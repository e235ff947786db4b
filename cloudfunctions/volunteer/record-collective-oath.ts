import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import {
  COLLECTIVE_OATH_OFFICES,
  nextCollectiveOathOn,
  refusalToRecordPast,
} from '@shared/volunteer/collective-oath.rules'
import { insertCollectiveOath, lockTownship } from './collective-oath.store'
import { signedIn } from './procedures'

export const recordPastCollectiveOath = signedIn.collectiveOath.recordPast.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { committeeId, heldOn, invited, sworn } = input
    const at = now()

    const township = await lockTownship(db, committeeId)
    if (!township || !holds(actor, COLLECTIVE_OATH_OFFICES, township.path)) throw errors.NOT_FOUND()

    const facts = { heldOn, invited, sworn, isRecorded: false }
    const refusal = refusalToRecordPast(facts, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const held = { committeeId, heldOn, ceremonyId: null, invited, sworn, by: actor.personId, at }
    if (!(await insertCollectiveOath(db, held))) throw errors.ALREADY_RECORDED()

    await recordEvent(db, {
      topic: 'collectiveOath.recorded',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      at,
      after: { heldOn, invited, sworn },
    })
    return { dueOn: nextCollectiveOathOn(heldOn) }
  },
)
