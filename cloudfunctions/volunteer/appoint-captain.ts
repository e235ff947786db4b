import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { refusalToChange, TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { signedIn } from './procedures'
import { findCaptains, lockTeam, saveCaptain } from './team.store'

export const appointCaptain = signedIn.team.appointCaptain.handler(
  async ({ input: { teamId, captain }, context: { db, actor, now }, errors }) => {
    const at = now()
    const team = await lockTeam(db, teamId)
    if (!team || !holds(actor, TEAM_KEEPERS, team.path)) throw errors.NOT_FOUND()

    const refusal = refusalToChange(team)
    if (refusal) throw errors[refusal]()
    const [personId, namesake] = captain ? await findCaptains(db, captain) : []
    if (captain && !personId) throw errors.NO_SUCH_PERSON()
    if (namesake) throw errors.TWO_SUCH_PEOPLE()

    const appointed = captain && personId ? { id: personId, name: captain.name } : null
    await saveCaptain(db, teamId, appointed)

    await recordEvent(db, {
      topic: 'team.captainAppointed',
      subject: { kind: 'serviceTeam', id: teamId },
      committeeId: team.committeeId,
      actor,
      actingAs: actsAs(actor, TEAM_KEEPERS, team.path),
      at,
      after: { personId: personId ?? null },
      payload: { personId: personId ?? null },
    })
    return { teamId }
  },
)
