import { localDateOf } from '@shared/kernel/local-date'
import { listOpenTo } from './answer.store'
import { signedIn } from './procedures'

export const listOpenSolicitations = signedIn.solicitation.listOpen.handler(
  ({ context: { db, actor, now } }) => listOpenTo(db, actor, localDateOf(now())),
)
