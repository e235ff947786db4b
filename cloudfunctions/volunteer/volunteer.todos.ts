import type { TodosOf } from '@cloud/kernel/todos'
import { applicantTodos } from './applicant.todos'
import { campaignTodos } from './campaign.todos'
import { collectiveOathTodos } from './collective-oath.todos'
import { deedTodos } from './deed.todos'
import { entryTodos } from './entry.todos'
import { exportTodos } from './export.todos'
import { memberTodos } from './member.todos'
import { officeTodos } from './office.todos'

/** What joining the team asks of this person: as an applicant, and as whoever staffs an office. */
export const volunteerTodos: TodosOf = async (db, actor, now) => [
  ...(await applicantTodos(db, actor, now)),
  ...(await entryTodos(db, actor, now)),
  ...(await memberTodos(db, actor, now)),
  ...(await officeTodos(db, actor, now)),
  ...(await campaignTodos(db, actor, now)),
  ...(await collectiveOathTodos(db, actor, now)),
  ...(await deedTodos(db, actor, now)),
  ...(await exportTodos(db, actor, now)),
]
