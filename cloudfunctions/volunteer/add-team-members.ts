import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { covers } from '@shared/committee/committee.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToAdd, TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { signedIn } from './procedures'
import { insertMembers, lockCandidates, lockTeam } from './team.store'

export const addTeamMembers = signedIn.team.addMembers.handler(
  async ({ input: { teamId, volunteerIds }, context: { db, actor, now }, errors }) => {
    const at = now()
    const team = await lockTeam(db, teamId)
    if (!team || !holds(actor, TEAM_KEEPERS, team.path)) throw errors.NOT_FOUND()

    const wanted = [...new Set(volunteerIds)]
    const people = await lockCandidates(db, teamId, wanted)
    const lieBelow = people.every(({ path }) => covers(team.path, path))
    if (people.length < wanted.length || !lieBelow) throw errors.NOT_FOUND()
    const refusal = refusalToAdd(team, people)
    if (refusal) throw errors[refusal]()

    await insertMembers(db, teamId, wanted, localDateOf(at))

    await recordEvent(db, {
      topic: 'team.joined',
      subject: { kind: 'serviceTeam', id: teamId },
      committeeId: team.committeeId,
      actor,
      actingAs: actsAs(actor, TEAM_KEEPERS, team.path),
      at,
      after: { volunteerIds: wanted },
      payload: { volunteerIds: wanted },
    })
    return { teamId }
  },
)
