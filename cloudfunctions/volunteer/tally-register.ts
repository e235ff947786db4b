import { holds } from '@shared/account/account.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'
import { listTeams, tallyRegister } from './register.store'

export const tallyRegisterHere = signedIn.register.tally.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const committee = await findCommittee(db, input.committeeId)
    if (!committee || !holds(actor, REGISTER_READERS, committee.path)) throw errors.NOT_FOUND()
    return {
      tally: { officeName: committee.name, ...(await tallyRegister(db, committee.path)) },
      teams: await listTeams(db, committee.path),
    }
  },
)
