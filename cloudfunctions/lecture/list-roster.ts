import { maySeeRoster } from '@shared/lecture/seat.rules'
import { signedIn } from './procedures'
import { findSession, listRoster } from './session.store'

export const listWhoComes = signedIn.session.roster.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const session = await findSession(db, input.sessionId)
    if (!session || !maySeeRoster(session, actor)) throw errors.NOT_FOUND()
    return listRoster(db, input.sessionId, input)
  },
)
