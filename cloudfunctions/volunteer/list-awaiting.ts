import { holds } from '@shared/account/account.rules'
import { CEREMONY_OFFICES } from '@shared/volunteer/ceremony.rules'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'
import { listAwaiting } from './volunteer.store'

export const listAwaitingOath = signedIn.register.listAwaiting.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, CEREMONY_OFFICES, committee.path)) throw errors.NOT_FOUND()
    return listAwaiting(db, committee.path)
  },
)
