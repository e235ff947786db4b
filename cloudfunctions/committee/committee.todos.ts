import type { TodosOf } from '@cloud/kernel/todos'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { CHRONICLERS } from '@shared/committee/chronicle.rules'
import { NORM_KEEPERS } from '@shared/committee/staffing.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { countCandidates } from './chronicle.store'
import { findByPath } from './committee.store'
import { findNorm, listStaffed } from './staffing.store'

/** What the tree asks of an office: posts of the executive deputy that stand empty (S0: 克山、讷河、甘南). */
export const committeeTodos: TodosOf = async (db, actor, now) => {
  const today = localDateOf(now)
  const todos: Todo[] = []
  for (const path of jurisdictions(actor, NORM_KEEPERS)) {
    const committee = await findByPath(db, path)
    const norm = committee && (await findNorm(db, committee, today))
    if (!committee || !norm?.basicNeedsExecutiveDeputy) continue
    const units = await listStaffed(db, path, norm.level, today)
    const vacant = units.filter((unit) => !unit.executiveDeputyInPost)
    if (vacant.length === 0) continue
    const names = vacant.slice(0, 3).map((unit) => unit.name)
    todos.push({
      key: `vacancies:${committee.id}`,
      urgency: 'can',
      title: `${vacant.length} 个单位的常务副主任空缺`,
      detail: `${names.join('、')}${vacant.length > names.length ? '等' : ''}，请商党委配备`,
      action: '看班子配备',
      page: `/pages/committee/staffing/index?committeeId=${committee.id}`,
      since: null,
      overdue: false,
    })
  }
  return [...todos, ...(await chronicleTodos(db, actor))]
}

async function chronicleTodos(db: Database, actor: Actor): Promise<Todo[]> {
  const areas = jurisdictions(actor, CHRONICLERS)
  const waiting = areas.length === 0 ? 0 : await countCandidates(db, areas)
  if (waiting === 0) return []
  return [
    {
      key: 'chronicle',
      urgency: 'can',
      title: `有 ${waiting} 条大事记备选`,
      detail: '选入或不选，文字可以改',
      action: '选一选',
      page: '/pages/committee/chronicle/index',
      since: null,
      overdue: false,
    },
  ]
}
