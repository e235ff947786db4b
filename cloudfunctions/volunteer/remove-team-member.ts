import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToRemove, TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { signedIn } from './procedures'
import { lockTeam, saveLeaving } from './team.store'

export const removeTeamMember = signedIn.team.removeMember.handler(
  async ({ input: { teamId, volunteerId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const team = await lockTeam(db, teamId)
    if (!team || !holds(actor, TEAM_KEEPERS, team.path)) throw errors.NOT_FOUND()

    const left = await saveLeaving(db, teamId, volunteerId, { on: localDateOf(at), reason })
    const refusal = refusalToRemove(left)
    if (refusal) throw errors[refusal]()

    await recordEvent(db, {
      topic: 'team.left',
      subject: { kind: 'serviceTeam', id: teamId },
      committeeId: team.committeeId,
      actor,
      actingAs: actsAs(actor, TEAM_KEEPERS, team.path),
      at,
      after: { volunteerId, reason },
      payload: { volunteerId },
    })
    return { teamId }
  },
)
