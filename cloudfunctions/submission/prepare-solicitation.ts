import { holds } from '@shared/account/account.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { findUnit } from './article.store'
import { signedIn } from './procedures'
import { listAskable } from './solicitation.store'

export const prepareSolicitation = signedIn.solicitation.prepare.handler(
  async ({ input: { committeeId }, context: { db, actor }, errors }) => {
    const desk = await findUnit(db, committeeId)
    if (!desk || !holds(actor, COMPILERS, desk.path)) throw errors.NOT_FOUND()
    return listAskable(db, desk.deskId)
  },
)
