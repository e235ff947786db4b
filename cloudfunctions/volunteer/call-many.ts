import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { CEREMONY_OFFICES, refusalToCallRoll } from '@shared/volunteer/ceremony.rules'
import { lockCeremony } from './ceremony.store'
import { signedIn } from './procedures'
import { markManyPresent } from './roll.store'

export const callMany = signedIn.ceremony.callMany.handler(
  async ({ input: { ceremonyId, volunteerIds }, context: { db, actor, now }, errors }) => {
    const at = now()
    const wanted = [...new Set(volunteerIds)]

    const ceremony = await lockCeremony(db, ceremonyId, false)
    if (!ceremony || !holds(actor, CEREMONY_OFFICES, ceremony.path)) throw errors.NOT_FOUND()

    const refusal = refusalToCallRoll(ceremony, true, at)
    if (refusal === 'CEREMONY_OVER' || refusal === 'NOT_OPEN_YET') throw errors[refusal]()

    const { known, marked, unwilling } = await markManyPresent(db, ceremonyId, wanted, {
      actor,
      at,
    })
    if (known < wanted.length) throw errors.NOT_FOUND()

    await recordEvent(db, {
      topic: 'ceremony.marked',
      subject: { kind: 'ceremony', id: ceremonyId },
      committeeId: ceremony.committeeId,
      actor,
      at,
      after: { present: marked },
      payload: { volunteerIds: marked },
    })
    return { marked: marked.length, already: known - marked.length - unwilling, unwilling }
  },
)
