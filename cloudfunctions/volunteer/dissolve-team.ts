import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToChange, TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { signedIn } from './procedures'
import { lockTeam, saveDissolution } from './team.store'

export const dissolveTeam = signedIn.team.dissolve.handler(
  async ({ input: { teamId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const team = await lockTeam(db, teamId)
    if (!team || !holds(actor, TEAM_KEEPERS, team.path)) throw errors.NOT_FOUND()

    const refusal = refusalToChange(team)
    if (refusal) throw errors[refusal]()

    await saveDissolution(db, teamId, { on: localDateOf(at), reason })

    await recordEvent(db, {
      topic: 'team.dissolved',
      subject: { kind: 'serviceTeam', id: teamId },
      committeeId: team.committeeId,
      actor,
      actingAs: actsAs(actor, TEAM_KEEPERS, team.path),
      at,
      after: { reason },
    })
    return { teamId }
  },
)
