import { stagesOf } from '@shared/volunteer/application.rules'
import { findForm, findLatestApplication, nextStepOf } from './application.store'
import { findInvitation } from './invitation.store'
import { signedIn } from './procedures'
import { findVolunteerOf } from './volunteer.store'

export const getMyApplication = signedIn.application.mine.handler(
  async ({ context: { db, actor, now } }) => {
    const filed = await findLatestApplication(db, actor.personId)
    if (!filed) return null

    const volunteer = await findVolunteerOf(db, actor.personId)
    const invitation = await findInvitation(db, actor.personId)
    return {
      application: filed.application,
      form: await findForm(db, filed),
      stages: stagesOf({
        ...filed,
        township: filed.office,
        enrolledOn: volunteer?.enrolled_on ?? null,
      }),
      next: await nextStepOf(db, filed, now()),
      reason: filed.reason,
      invitation,
    }
  },
)
