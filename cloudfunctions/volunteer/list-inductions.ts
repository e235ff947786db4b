import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { INDUCTION_OFFICES } from '@shared/volunteer/induction.rules'
import { listInductions } from './induction.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'

export const listInductionsHere = signedIn.induction.list.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, INDUCTION_OFFICES, committee.path)) throw errors.NOT_FOUND()
    return listInductions(db, committee.path, input, localDateOf(now()))
  },
)
