import { beginUpload } from './begin-upload'
import { finishUpload } from './finish-upload'
import { getHome } from './get-home'
import { getMe } from './get-me'
import { introduceMe } from './introduce-me'
import { listMyNotices } from './list-my-notices'
import { markMyNoticesRead } from './mark-my-notices-read'
import { implementer } from './procedures'
import { recordSubscription } from './record-subscription'

export const router = implementer.router({
  me: { get: getMe, introduce: introduceMe },
  home: { get: getHome },
  notice: { list: listMyNotices, markRead: markMyNoticesRead },
  subscription: { record: recordSubscription },
  file: { begin: beginUpload, finish: finishUpload },
})
