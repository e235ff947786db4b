import { signedUrlOf } from '@cloud/kernel/files'
import { listPhotoIds } from './deed.store'
import { findDeedFor, listFormerLines } from './deed-view.store'
import { signedIn } from './procedures'

export const getDeed = signedIn.deed.get.handler(
  async ({ input: { deedId }, context: { db, actor, files }, errors }) => {
    const deed = await findDeedFor(db, deedId, actor)
    if (!deed) throw errors.NOT_FOUND()
    const photoIds = await listPhotoIds(db, deedId)
    const urls = await Promise.all(photoIds.map((fileId) => signedUrlOf(db, files, fileId)))
    return {
      ...deed,
      photoUrls: urls.filter((url) => url !== null),
      photoIds,
      former: await listFormerLines(db, deedId),
    }
  },
)
