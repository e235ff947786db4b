import { anyone } from './procedures'
import { findPublication } from './publication.store'
import { withAddresses } from './version.store'

export const getPublication = anyone.publication.get.handler(
  async ({ input, context: { db, files }, errors }) => {
    const publication = await findPublication(db, input.articleId)
    if (!publication) throw errors.NOT_FOUND()
    return { ...publication, photos: await withAddresses(db, files, publication.photos) }
  },
)
