import { anyone } from './procedures'
import { findOpenNotice } from './publicity.store'

export const getPublicNotice = anyone.publicity.get.handler(
  async ({ input: { noticeId }, context: { db, now }, errors }) => {
    const found = await findOpenNotice(db, noticeId, now())
    if (!found) throw errors.NOT_FOUND()
    return found.page
  },
)
