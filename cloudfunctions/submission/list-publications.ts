import { anyone } from './procedures'
import { listPublications as readPublications } from './publication.store'

export const listPublications = anyone.publication.list.handler(({ input, context: { db } }) =>
  readPublications(db, input),
)
