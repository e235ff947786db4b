import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { covers } from '@shared/committee/committee.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToAdd, refusalToRemove, TEAM_KEEPERS } from '@shared/volunteer/team.rules'
import { signedIn } from './procedures'
import { insertMembers, lockCandidates, lockTeam, saveLeaving } from './team.store'

/** Both teams are held in the order of their ids, so that two moves crossing each other do not wait forever. */
export const moveTeamMember = signedIn.team.moveMember.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { teamId, toTeamId, volunteerId, reason } = input
    const at = now()
    const held = []
    for (const id of [...new Set([teamId, toTeamId])].sort()) held.push(await lockTeam(db, id))
    const team = held.find((one) => one?.id === teamId)
    const other = held.find((one) => one?.id === toTeamId)
    const keeps = (path: typeof team) => path && holds(actor, TEAM_KEEPERS, path.path)
    if (!team || !other || !keeps(team) || !keeps(other)) throw errors.NOT_FOUND()

    const people = await lockCandidates(db, toTeamId, [volunteerId])
    if (!people.every(({ path }) => covers(other.path, path))) throw errors.NOT_FOUND()
    const stays = refusalToAdd(other, people)
    if (stays) throw errors[stays]()
    const left = await saveLeaving(db, teamId, volunteerId, { on: localDateOf(at), reason })
    const refusal = refusalToRemove(left)
    if (refusal) throw errors[refusal]()

    await insertMembers(db, toTeamId, [volunteerId], localDateOf(at))

    await recordEvent(db, {
      topic: 'team.moved',
      subject: { kind: 'serviceTeam', id: teamId },
      committeeId: team.committeeId,
      actor,
      actingAs: actsAs(actor, TEAM_KEEPERS, team.path),
      at,
      after: { volunteerId, toTeamId, reason },
      payload: { volunteerId, toTeamId },
    })
    return { teamId }
  },
)
