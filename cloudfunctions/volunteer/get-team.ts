import { signedIn } from './procedures'
import { findTeamFor } from './team-view.store'

export const getTeam = signedIn.team.get.handler(
  async ({ input: { teamId, year }, context: { db, actor }, errors }) => {
    const team = await findTeamFor(db, teamId, { actor, year })
    if (!team) throw errors.NOT_FOUND()
    return team
  },
)
