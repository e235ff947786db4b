import { listAdoptions as readAdoptions } from './adoption.store'
import { signedIn } from './procedures'

export const listAdoptions = signedIn.adoption.list.handler(
  ({ input, context: { db, actor, files } }) => readAdoptions(db, files, actor, input),
)
