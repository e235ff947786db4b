import { recordEvent } from '@cloud/kernel/events'
import { refusalToCheckIn } from '@shared/volunteer/ceremony.rules'
import { lockCeremony } from './ceremony.store'
import { findInvitation } from './invitation.store'
import { signedIn } from './procedures'
import { markPresent } from './roll.store'
import { personStandsByAll } from './undertaking.store'

export const checkIn = signedIn.ceremony.checkIn.handler(
  async ({ input: { ceremonyId, code }, context: { db, actor, now }, errors }) => {
    const at = now()

    const ceremony = await lockCeremony(db, ceremonyId, false)
    const invitation = await findInvitation(db, actor.personId, ceremonyId)
    if (!ceremony || !invitation) throw errors.NOT_FOUND()

    const standsByAll = await personStandsByAll(db, actor.personId)
    const refusal = refusalToCheckIn(ceremony, { standsByAll, code }, at)
    if (refusal) throw errors[refusal]()

    await markPresent(db, ceremonyId, invitation.volunteerId, { actor, at })
    const checkedIn = { ...invitation, attendance: 'present' as const }

    await recordEvent(db, {
      topic: 'ceremony.checkedIn',
      subject: { kind: 'ceremony', id: ceremonyId },
      committeeId: ceremony.committeeId,
      actor,
      at,
      before: invitation,
      after: checkedIn,
      payload: { volunteerId: invitation.volunteerId },
    })
    return checkedIn
  },
)
