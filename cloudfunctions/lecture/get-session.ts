import { anyone } from './procedures'
import { findSession } from './session.store'

export const getSession = anyone.session.get.handler(async ({ input, context: { db }, errors }) => {
  const session = await findSession(db, input.sessionId)
  if (!session) throw errors.NOT_FOUND()
  return session
})
