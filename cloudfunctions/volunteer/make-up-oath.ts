import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { CEREMONY_OFFICES } from '@shared/volunteer/ceremony.rules'
import { refusalToMakeUp } from '@shared/volunteer/make-up.rules'
import { lockCeremony } from './ceremony.store'
import { insertMakeUp, lockMissing } from './make-up.store'
import { signedIn } from './procedures'
import { findRollEntry, insertOaths } from './roll.store'
import { volunteerStandsByAll } from './undertaking.store'
import { enrol } from './volunteer.store'

export const makeUpOath = signedIn.ceremony.makeUp.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { ceremonyId, volunteerId, swornOn, leaderName, witnessName } = input
    const at = now()

    const ceremony = await lockCeremony(db, ceremonyId, false)
    if (!ceremony || !holds(actor, CEREMONY_OFFICES, ceremony.path)) throw errors.NOT_FOUND()
    const missing = await lockMissing(db, ceremonyId, volunteerId)
    if (!missing) throw errors.NOT_FOUND()

    const standsByAll = await volunteerStandsByAll(db, volunteerId)
    const { kind, status } = ceremony
    const refusal = refusalToMakeUp(
      { kind, status, heldOn: localDateOf(ceremony.startsAt) },
      { ...missing, standsByAll, swornOn, leaderName, witnessName },
      localDateOf(at),
    )
    if (refusal) throw errors[refusal]()

    if (kind === 'joining') {
      await enrol(db, [missing.swearing], { actor, at })
      await insertOaths(db, ceremony, [missing.swearing], swornOn)
    }
    const before = await findRollEntry(db, ceremonyId, volunteerId)
    await insertMakeUp(db, { ...input, by: actor.personId, at })
    const after = await findRollEntry(db, ceremonyId, volunteerId)
    if (!after) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'ceremony.madeUp',
      subject: { kind: 'ceremony', id: ceremonyId },
      committeeId: ceremony.committeeId,
      actor,
      at,
      before,
      after,
      payload: { volunteerId },
    })
    return after
  },
)
