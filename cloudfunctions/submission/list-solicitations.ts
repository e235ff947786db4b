import { localDateOf } from '@shared/kernel/local-date'
import { listOfOffice } from './answer.store'
import { signedIn } from './procedures'

export const listSolicitations = signedIn.solicitation.list.handler(
  ({ input, context: { db, actor, now } }) => listOfOffice(db, actor, input, localDateOf(now())),
)
