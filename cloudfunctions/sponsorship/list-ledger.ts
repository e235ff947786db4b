import { holds } from '@shared/account/account.rules'
import { findProgramme } from './agreement.store'
import { listMovements } from './aid.store'
import { signedIn } from './procedures'

export const listLedger = signedIn.aid.list.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const programme = await findProgramme(db, input.programmeId)
    if (!programme || !holds(actor, ['countyOffice'], programme.countyPath)) {
      throw errors.NOT_FOUND()
    }
    return listMovements(db, input)
  },
)
