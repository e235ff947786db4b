import { holds } from '@shared/account/account.rules'
import { TREE_KEEPERS } from '@shared/committee/committee.rules'
import { listEvents, listSensitiveReads } from './audit.store'
import { findCommittee } from './committee.store'
import { signedIn } from './procedures'

export const listChanges = signedIn.audit.listChanges.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, TREE_KEEPERS, committee.path)) throw errors.NOT_FOUND()
    return listEvents(db, committee, input)
  },
)

export const listReads = signedIn.audit.listReads.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, TREE_KEEPERS, committee.path)) throw errors.NOT_FOUND()
    return listSensitiveReads(db, committee, input)
  },
)
