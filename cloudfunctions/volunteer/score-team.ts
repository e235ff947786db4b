import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToScore, TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { signedIn } from './procedures'
import { insertScore, lockTeam } from './team.store'

export const scoreTeam = signedIn.team.score.handler(
  async ({ input: { teamId, year, score, note }, context: { db, actor, now }, errors }) => {
    const at = now()
    const team = await lockTeam(db, teamId)
    if (!team || !holds(actor, TEAM_KEEPERS, team.path)) throw errors.NOT_FOUND()

    const captains = team.captainId === actor.personId
    const refusal = refusalToScore({ year, captains }, Number(localDateOf(at).slice(0, 4)))
    if (refusal) throw errors[refusal]()

    await insertScore(db, { teamId, year, score, note, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'team.scored',
      subject: { kind: 'serviceTeam', id: teamId },
      committeeId: team.committeeId,
      actor,
      actingAs: actsAs(actor, TEAM_KEEPERS, team.path),
      at,
      after: { year, score, note },
      payload: { year, score },
    })
    return { teamId }
  },
)
