import { holds } from '@shared/account/account.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { findAdoption } from './adoption.store'
import { signedIn } from './procedures'

export const getAdoption = signedIn.adoption.get.handler(
  async ({ input, context: { db, actor, files }, errors }) => {
    const found = await findAdoption(db, files, input.adoptionId)
    if (!found) throw errors.NOT_FOUND()
    const { filed, adoption } = found
    const mine = filed.authorId === actor.personId
    if (!mine && !holds(actor, COMPILERS, filed.deskPath)) throw errors.NOT_FOUND()
    return adoption
  },
)
