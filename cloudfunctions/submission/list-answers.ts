import { holds } from '@shared/account/account.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { listAnswers as readAnswers } from './answer.store'
import { signedIn } from './procedures'
import { findSolicitation } from './solicitation.store'

export const listAnswers = signedIn.solicitation.answers.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const solicitation = await findSolicitation(db, input.solicitationId)
    if (!solicitation || !holds(actor, COMPILERS, solicitation.deskPath)) throw errors.NOT_FOUND()
    return readAnswers(db, input)
  },
)
