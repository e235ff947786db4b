import { countUnread } from './notice.store'
import { signedIn } from './procedures'

export const getMe = signedIn.me.get.handler(async ({ context: { db, actor } }) => ({
  ...actor,
  unreadNotices: await countUnread(db, actor.personId),
}))
