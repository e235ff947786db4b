import { listDesk as readDesk } from './desk.store'
import { signedIn } from './procedures'

export const listDesk = signedIn.review.list.handler(({ input, context: { db, actor, now } }) =>
  readDesk(db, actor, input, now()),
)
