import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { CEREMONY_OFFICES, refusalToCallRoll } from '@shared/volunteer/ceremony.rules'
import { lockCeremony } from './ceremony.store'
import { signedIn } from './procedures'
import { findRollEntry, markPresent, unmarkPresent } from './roll.store'
import { volunteerStandsByAll } from './undertaking.store'

export const callRoll = signedIn.ceremony.callRoll.handler(
  async ({ input: { ceremonyId, volunteerId, present }, context, errors }) => {
    const { db, actor, now } = context
    const at = now()

    const ceremony = await lockCeremony(db, ceremonyId, false)
    if (!ceremony || !holds(actor, CEREMONY_OFFICES, ceremony.path)) throw errors.NOT_FOUND()
    const before = await findRollEntry(db, ceremonyId, volunteerId)
    if (!before) throw errors.NOT_FOUND()

    const standsByAll = !present || (await volunteerStandsByAll(db, volunteerId))
    const refusal = refusalToCallRoll(ceremony, standsByAll, at)
    if (refusal) throw errors[refusal]()

    if (present) await markPresent(db, ceremonyId, volunteerId, { actor, at })
    else await unmarkPresent(db, ceremonyId, volunteerId)
    const after = await findRollEntry(db, ceremonyId, volunteerId)
    if (!after) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: present ? 'ceremony.marked' : 'ceremony.unmarked',
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
