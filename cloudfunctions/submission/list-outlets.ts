import { listOutlets as readOutlets } from './adoption.store'
import { signedIn } from './procedures'

export const listOutlets = signedIn.outlet.list.handler(({ input, context: { db } }) =>
  readOutlets(db, input),
)
