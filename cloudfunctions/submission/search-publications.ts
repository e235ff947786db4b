import { wordsLookedFor } from '@shared/submission/search.rules'
import { anyone } from './procedures'
import { searchPublications as search } from './search.store'

export const searchPublications = anyone.publication.search.handler(
  ({ input: { words }, context: { db } }) => search(db, wordsLookedFor(words)),
)
