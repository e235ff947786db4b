import type { TodosOf } from '@cloud/kernel/todos'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { addDays, dayInWords, localDateOf, momentInWords } from '@shared/kernel/local-date'
import { CHECK_IN_OPENS_MINUTES_BEFORE } from '@shared/volunteer/ceremony.rules'
import {
  COLLECTIVE_OATH_OFFICES,
  REMINDER_DAYS_BEFORE,
} from '@shared/volunteer/collective-oath.rules'
import { listStandings } from './collective-oath.store'
import { findInvitation } from './invitation.store'

const PAGE = '/pages/volunteer/collective-oaths/index'

/** A member who is called together, or was not there and may make up for it. */
async function invited(db: Database, { personId }: Actor, now: Date): Promise<Todo[]> {
  const invitation = await findInvitation(db, personId, undefined, 'collective')
  if (!invitation) return []
  const { attendance, ceremonyId, startsAt, place, committeeName } = invitation
  const card = { key: 'volunteer.collectiveOath.mine', since: null, overdue: false }
  if (attendance === 'absent') {
    return [
      {
        ...card,
        urgency: 'can',
        title: '集体宣誓您没有到场，可以补誓',
        detail: `请与${committeeName}关工委约个时间，要有一位见证人`,
        action: '看队员证',
        page: '/pages/volunteer/card/index',
      },
    ]
  }
  if (attendance !== 'invited' && attendance !== 'present') return []
  const opensAt = Date.parse(startsAt) - CHECK_IN_OPENS_MINUTES_BEFORE * 60_000
  const isOpen = now.getTime() >= opensAt && attendance === 'invited'
  return [
    {
      ...card,
      urgency: isOpen ? 'must' : 'waiting',
      title: attendance === 'present' ? '已签到，等集体宣誓开始' : '请参加集体宣誓',
      detail: `${momentInWords(startsAt, now)}，${place}`,
      action: isOpen ? '我到了，签到' : '看安排',
      page: `/pages/volunteer/check-in/index?ceremonyId=${ceremonyId}`,
    },
  ]
}

/** The township is told when its own is near, the county which of its townships are late. */
export const collectiveOathTodos: TodosOf = async (db, actor, now) => {
  const today = localDateOf(now)
  const own = jurisdictions(actor, COLLECTIVE_OATH_OFFICES)
  const below = jurisdictions(actor, ['countyOffice'])
  const todos: Todo[] = await invited(db, actor, now)
  if (own.length > 0) {
    for (const one of await listStandings(db, own, today)) {
      const nears = one.dueOn && addDays(one.dueOn, -REMINDER_DAYS_BEFORE[0]) <= today
      if (!one.dueOn || !nears || one.planned) continue
      const late = one.daysOverdue > 0
      todos.push({
        key: `volunteer.collectiveOath.${one.committeeId}`,
        urgency: late ? 'must' : 'can',
        title: late ? `集体宣誓逾期 ${one.daysOverdue} 天` : '该安排集体宣誓了',
        detail: `${one.committeeName}每两年一次，${dayInWords(one.dueOn, today)}到期`,
        action: '去安排',
        page: PAGE,
        since: late ? one.dueOn : null,
        overdue: late,
      })
    }
  }
  if (below.length > 0) {
    const late = (await listStandings(db, below, today)).filter((one) => one.daysOverdue > 0)
    const first = late[0]
    if (first) {
      todos.push({
        key: 'volunteer.collectiveOathBelow',
        urgency: 'can',
        title: `${late.length} 个乡镇（街道）集体宣誓逾期`,
        detail: `${first.committeeName}逾期 ${first.daysOverdue} 天，请催一催`,
        action: '看是哪几个',
        page: PAGE,
        since: first.dueOn,
        overdue: true,
      })
    }
  }
  return todos
}
