import { anyone } from './procedures'
import { listComing } from './session.store'

export const listSessions = anyone.session.list.handler(({ input, context: { db, now } }) =>
  listComing(db, input, now()),
)
