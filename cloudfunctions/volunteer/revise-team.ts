import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { refusalToChange, TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { signedIn } from './procedures'
import { lockTeam, nameIsTaken, saveCharter } from './team.store'

export const reviseTeam = signedIn.team.revise.handler(
  async ({ input: { teamId, charter }, context: { db, actor, now }, errors }) => {
    const at = now()
    const team = await lockTeam(db, teamId)
    if (!team || !holds(actor, TEAM_KEEPERS, team.path)) throw errors.NOT_FOUND()

    const refusal = refusalToChange(team)
    if (refusal) throw errors[refusal]()
    if (await nameIsTaken(db, team, charter.name)) throw errors.NAME_TAKEN()

    await saveCharter(db, team, charter, { by: actor.personId, at })

    await recordEvent(db, {
      topic: 'team.revised',
      subject: { kind: 'serviceTeam', id: teamId },
      committeeId: team.committeeId,
      actor,
      actingAs: actsAs(actor, TEAM_KEEPERS, team.path),
      at,
      after: charter,
    })
    return { teamId }
  },
)
