import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line, optionalLine } from '@shared/kernel/text'
import { VolunteerId } from './volunteer.model'

export const TeamId = z.uuid().brand<'TeamId'>()
export type TeamId = z.infer<typeof TeamId>

/** S4: 专业服务队; S0: 活动群体; S2: 关爱团, 报告团, 艺术团. */
export const TeamKind = z.enum(
  ['professional', 'activity', 'care', 'report', 'arts'],
  '请选择是哪一类队伍',
)
export type TeamKind = z.infer<typeof TeamKind>

export const TeamName = line('队名', { min: 2, max: 30 })

/** What the office decides about a team; the captain is a post first and a person second (S4). */
export const TeamCharter = {
  name: TeamName,
  kind: TeamKind,
  captainPost: line('队长职务', { min: 2, max: 30 }),
  goals: optionalLine('工作目标', { max: 300 }),
}

/** One team in a list. Hours are confirmed ones of this year. */
export const TeamCard = z.object({
  id: TeamId,
  name: z.string(),
  kind: TeamKind,
  committeeName: z.string(),
  captainPost: z.string(),
  captainName: z.string().nullable(),
  people: z.int(),
  confirmedMinutes: z.int(),
  /** This year's, when it has been given. */
  score: z.int().nullable(),
})
export type TeamCard = z.infer<typeof TeamCard>

/** One person in several teams is one person and several places: never added up (T-TEAM-1). */
export const TeamTally = z.object({
  teams: z.int(),
  people: z.int(),
  places: z.int(),
  byKind: z.array(z.object({ kind: TeamKind, teams: z.int(), people: z.int(), places: z.int() })),
})
export type TeamTally = z.infer<typeof TeamTally>

export const TeamMember = z.object({
  volunteerId: VolunteerId,
  name: z.string(),
  villageName: z.string(),
  joinedOn: LocalDate,
  leftOn: LocalDate.nullable(),
  leftReason: z.string().nullable(),
  /** In this team and this year. */
  deeds: z.int(),
  confirmedMinutes: z.int(),
})
export type TeamMember = z.infer<typeof TeamMember>

export const TeamScore = z.object({
  year: z.int(),
  score: z.int(),
  note: z.string(),
  scoredBy: z.string(),
  scoredAt: Instant,
})
export type TeamScore = z.infer<typeof TeamScore>

export const ScoreYear = z.int('请选择年度').min(2000, '请选择年度').max(2100, '请选择年度')
export const ScorePoints = z
  .int('得分请填 0 到 100 的整数')
  .min(0, '得分请填 0 到 100 的整数')
  .max(100, '得分请填 0 到 100 的整数')

/** A team the township may choose for a newcomer (V-11). */
export const TeamToChoose = z.object({ id: TeamId, name: z.string(), captainPost: z.string() })
export type TeamToChoose = z.infer<typeof TeamToChoose>

/** A whole team, to its office, its captain and its members; a member sees masked names. */
export const Team = z.object({
  id: TeamId,
  committeeId: CommitteeId,
  committeeName: z.string(),
  name: z.string(),
  formerNames: z.array(z.string()),
  kind: TeamKind,
  captainPost: z.string(),
  captainName: z.string().nullable(),
  goals: z.string(),
  foundedOn: LocalDate,
  dissolvedOn: LocalDate.nullable(),
  dissolveReason: z.string().nullable(),
  members: z.array(TeamMember),
  scores: z.array(TeamScore),
  year: z.int(),
  deeds: z.int(),
  claimedMinutes: z.int(),
  confirmedMinutes: z.int(),
  /** What the caller may do here; the page greys nothing that is not theirs. */
  keeps: z.boolean(),
})
export type Team = z.infer<typeof Team>

/** A member the office may pick: for a team, for a line in the deed book. */
export const Person = z.object({
  id: VolunteerId,
  name: z.string(),
  villageName: z.string(),
  teams: z.array(z.string()),
})
export type Person = z.infer<typeof Person>
