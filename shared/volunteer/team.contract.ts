import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, personName, phone, Reason } from '@shared/kernel/text'
import {
  ScorePoints,
  ScoreYear,
  Team,
  TeamCard,
  TeamCharter,
  TeamId,
  TeamTally,
} from './team.model'
import { TEAM_KEEPERS } from './team.rules'
import {
  addRefusalMessages,
  appointRefusalMessages,
  changeTeamRefusalMessages,
  dissolveRefusalMessages,
  foundRefusalMessages,
  moveRefusalMessages,
  removeRefusalMessages,
  scoreRefusalMessages,
} from './team.wording'
import { VolunteerId } from './volunteer.model'
import { REGISTER_READERS } from './volunteer.rules'

const Changed = z.object({ teamId: TeamId })

export const teamContract = {
  /** The teams at a committee and below it, with people and places counted apart (T-TEAM-1). */
  list: reads(REGISTER_READERS)
    .input(query({ committeeId: CommitteeId }))
    .output(z.object({ tally: TeamTally, teams: z.array(TeamCard) })),

  /** One team in a year: to its office, its captain and its members. */
  get: reads('signedIn')
    .input(query({ teamId: TeamId, year: ScoreYear }))
    .output(Team),

  found: writes(TEAM_KEEPERS)
    .input(command({ committeeId: CommitteeId, charter: z.strictObject(TeamCharter) }))
    .output(Changed)
    .errors(refusals(foundRefusalMessages)),

  /** Rename it or change what it is for; the former name is kept. */
  revise: writes(TEAM_KEEPERS)
    .input(command({ teamId: TeamId, charter: z.strictObject(TeamCharter) }))
    .output(Changed)
    .errors(refusals(changeTeamRefusalMessages)),

  /** Who fills the captain's post and confirms the team's deeds: somebody we know, or nobody yet. */
  appointCaptain: writes(TEAM_KEEPERS)
    .input(
      command({
        teamId: TeamId,
        captain: z.strictObject({ name: personName('姓名'), phone: phone() }).nullable(),
      }),
    )
    .output(Changed)
    .errors(refusals(appointRefusalMessages)),

  /** 撤销: its members leave it today, its deeds stay counted. */
  dissolve: writes(TEAM_KEEPERS)
    .input(command({ teamId: TeamId, reason: Reason }))
    .output(Changed)
    .errors(refusals(dissolveRefusalMessages)),

  addMembers: writes(TEAM_KEEPERS)
    .input(
      command({
        teamId: TeamId,
        volunteerIds: z
          .array(VolunteerId, '请选择队员')
          .min(1, '请选择队员')
          .max(60, '一次最多编入 60 人'),
      }),
    )
    .output(Changed)
    .errors(refusals(addRefusalMessages)),

  removeMember: writes(TEAM_KEEPERS)
    .input(command({ teamId: TeamId, volunteerId: VolunteerId, reason: Reason }))
    .output(Changed)
    .errors(refusals(removeRefusalMessages)),

  /** Out of one team and into another of the same day, both kept in the history. */
  moveMember: writes(TEAM_KEEPERS)
    .input(command({ teamId: TeamId, toTeamId: TeamId, volunteerId: VolunteerId, reason: Reason }))
    .output(Changed)
    .errors(refusals(moveRefusalMessages)),

  score: writes(TEAM_KEEPERS)
    .input(
      command({
        teamId: TeamId,
        year: ScoreYear,
        score: ScorePoints,
        note: line('评语', { min: 2, max: 200 }),
      }),
    )
    .output(Changed)
    .errors(refusals(scoreRefusalMessages)),
}
