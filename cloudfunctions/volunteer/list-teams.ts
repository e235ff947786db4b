import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'
import { listTeamCards, tallyTeams } from './team-view.store'

export const listTeamsHere = signedIn.team.list.handler(
  async ({ input: { committeeId }, context: { db, actor, now }, errors }) => {
    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, REGISTER_READERS, committee.path)) throw errors.NOT_FOUND()
    const year = Number(localDateOf(now()).slice(0, 4))
    return {
      tally: await tallyTeams(db, committee.path),
      teams: await listTeamCards(db, committee.path, year),
    }
  },
)
