import { findInvitation } from './invitation.store'
import { signedIn } from './procedures'

export const getInvitation = signedIn.ceremony.invitation.handler(
  async ({ input: { ceremonyId }, context: { db, actor }, errors }) => {
    const invitation = await findInvitation(db, actor.personId, ceremonyId)
    if (!invitation) throw errors.NOT_FOUND()
    return invitation
  },
)
