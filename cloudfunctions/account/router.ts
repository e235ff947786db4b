import { answerSignIn, lookAtSignIn } from './answer-sign-in'
import { beginSignIn } from './begin-sign-in'
import { beginUpload } from './begin-upload'
import { collectSignIn } from './collect-sign-in'
import { finishUpload } from './finish-upload'
import { getHome } from './get-home'
import { getMe } from './get-me'
import { introduceMe } from './introduce-me'
import { listLooksAtMine } from './list-looks'
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
  look: { listMine: listLooksAtMine },
  signIn: {
    begin: beginSignIn,
    look: lookAtSignIn,
    answer: answerSignIn,
    collect: collectSignIn,
  },
})
