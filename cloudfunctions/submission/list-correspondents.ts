import { holds } from '@shared/account/account.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { findUnit } from './article.store'
import { listCertificatesOf, surveyCorrespondents } from './correspondent.store'
import { signedIn } from './procedures'

export const listCorrespondents = signedIn.correspondent.list.handler(
  async ({ input: { committeeId }, context: { db, actor, now }, errors }) => {
    const desk = await findUnit(db, committeeId)
    if (!desk || !holds(actor, COMPILERS, desk.path)) throw errors.NOT_FOUND()
    return surveyCorrespondents(db, desk.path, now())
  },
)

export const listMyCertificates = signedIn.correspondent.listMine.handler(
  ({ context: { db, actor } }) => listCertificatesOf(db, actor.personId),
)
