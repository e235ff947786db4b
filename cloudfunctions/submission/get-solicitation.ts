import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { maySeeSolicitation, statusOf } from '@shared/submission/solicitation.rules'
import { listExtensions, listProgress } from './answer.store'
import { signedIn } from './procedures'
import { findSolicitation, listUnitPaths } from './solicitation.store'

export const getSolicitation = signedIn.solicitation.get.handler(
  async ({ input: { solicitationId: id }, context: { db, actor, now }, errors }) => {
    const found = await findSolicitation(db, id)
    if (!found) throw errors.NOT_FOUND()
    const { deskPath, openedAt, closedAt, ...solicitation } = found
    const unitPaths = await listUnitPaths(db, id)
    if (!maySeeSolicitation({ deskPath, unitPaths }, actor)) throw errors.NOT_FOUND()

    const isOffice = holds(actor, COMPILERS, deskPath)
    const own = actor.grants.map((grant) => grant.committeeId)
    return {
      ...solicitation,
      status: statusOf(found, localDateOf(now())),
      openedAt: openedAt.toISOString(),
      extensions: await listExtensions(db, id),
      progress: await listProgress(db, id, isOffice ? undefined : own),
      isOffice,
    }
  },
)
