import { listCases } from './case-view.store'
import { signedIn } from './procedures'

export const listCasesOfMyArea = signedIn.student.list.handler(
  ({ input, context: { db, actor, now } }) => listCases(db, actor, input, now()),
)
