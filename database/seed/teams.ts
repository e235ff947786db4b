import type { Database } from '@database/engine'
import { addDays, type LocalDate, momentAt } from '@shared/kernel/local-date'
import type { TeamId } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { seedId } from './chapter'
import { personId } from './personas'
import { BINJIANG, place } from './places'

/** S4 names 校外教育 and 纠纷调解; the other eight names, all captains' posts and all goals are examples. */
const teams = [
  ['校外教育服务队', '社会事业科科长', '每周三、周六办好校外辅导，全年不少于 40 期'],
  ['纠纷调解服务队', '司法所所长', '涉及孩子的家庭纠纷，三天内上门'],
  ['法治宣讲服务队（示例）', '综治办主任', '每所学校每学期一堂法治课'],
  ['家庭教育服务队（示例）', '妇联主席', '每月一场家教报告'],
  ['心理关爱服务队（示例）', '卫健科科长', '留守儿童每人每季谈一次心'],
  ['科普服务队（示例）', '科协秘书长', '寒暑假各办一次科普周'],
  ['文体活动服务队（示例）', '文化站站长', '周末带孩子练字、唱歌、下棋'],
  ['助学帮困服务队（示例）', '民政科科长', '受助学生每学期走访一遍'],
  ['网络文明服务队（示例）', '宣传科科长', '每周巡一次网吧周边'],
  ['农技指导服务队（示例）', '农业农村科科长', '一人带一名青年农民'],
] as const

export const teamId = (index: number): TeamId => seedId(`team:${index % teams.length}`)

/** Which teams the elder of this index is in: everyone one, every ninth a second. */
export const teamsOf = (index: number): TeamId[] =>
  (index % 9 === 4 ? [index, index + 3] : [index]).map(teamId)

/** 331 people fill 368 places. The first team has a captain of flesh and blood. */
export async function seedTeams(
  db: Database,
  elders: readonly { id: VolunteerId; swornOn: LocalDate }[],
  today: LocalDate,
) {
  await db
    .insertInto('service_team')
    .values(
      teams.map(([name, captain_post, goals], index) => ({
        id: teamId(index),
        committee_id: place(BINJIANG),
        name,
        kind: 'professional' as const,
        goals,
        captain_post,
        captain_id: index === 0 ? personId('captain') : null,
        captain_name: index === 0 ? '蒋卫东' : null,
        founded_on: addDays(today, -620),
      })),
    )
    .execute()
  await db
    .insertInto('service_team_member')
    .values(
      elders.flatMap((one, index) =>
        teamsOf(index).map((team_id) => ({
          team_id,
          volunteer_id: one.id,
          joined_on: one.swornOn,
          left_on: null,
        })),
      ),
    )
    .execute()
  const lastYear = Number(today.slice(0, 4)) - 1
  await db
    .insertInto('service_team_score')
    .values(
      [92, 88].map((score, index) => ({
        team_id: teamId(index),
        year: lastYear,
        score,
        note: index === 0 ? '辅导站坚持得好，台账齐全' : '调解及时，回访要再细一些',
        scored_by: personId('townshipReviewer'),
        scored_at: momentAt(`${lastYear}-12-20`, '10:00'),
      })),
    )
    .execute()
}
