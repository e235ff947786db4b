import { markNoticesRead } from './notice.store'
import { signedIn } from './procedures'

export const markMyNoticesRead = signedIn.notice.markRead.handler(
  async ({ input, context: { db, actor, now } }) => {
    const at = now()
    await markNoticesRead(db, actor.personId, input.noticeIds, at)
    return { readAt: at.toISOString() }
  },
)
