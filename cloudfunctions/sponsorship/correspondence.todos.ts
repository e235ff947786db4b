import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holdsAnywhere, jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf } from '@shared/kernel/local-date'
import { remindedOn } from '@shared/sponsorship/feedback.rules'
import { termInWords } from '@shared/sponsorship/feedback.wording'
import { countReading, listMissing, listSlips } from './feedback.store'
import { listUnheard } from './letter.store'

const pages = '/pages/sponsorship'
const anytime = { since: null, overdue: false }

/** What passes between child and sponsor and asks something of this person. */
export async function correspondenceTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  return [
    ...(await feedbackTodos(db, actor, now)),
    ...(await letterTodos(db, actor)),
    ...(holdsAnywhere(actor, ['countyOffice']) ? await officeTodos(db, actor, now) : []),
  ]
}

async function feedbackTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const today = localDateOf(now)
  const slips = await listSlips(db, actor, now)
  return slips
    .filter(({ status }) => status === null || status === 'returned')
    .map((slip) => {
      const isDue = remindedOn(slip.term) <= today || slip.status === 'returned'
      return {
        key: `feedback:${slip.agreementId}:${slip.term}`,
        urgency: isDue ? 'must' : 'can',
        title: slip.status ? '学期反馈请改一改' : '写一写孩子这个学期',
        detail: `编号 ${slip.code}，${termInWords(slip.term)}，四句话就好`,
        action: slip.status ? '去修改' : '去写反馈',
        page: `${pages}/feedback/index`,
        since: null,
        overdue: slip.dueOn < today,
      }
    })
}

async function letterTodos(db: Database, actor: Actor): Promise<Todo[]> {
  const unheard = await listUnheard(db, actor)
  return unheard.map((one) => ({
    ...anytime,
    key: `letter:${one.id}`,
    urgency: 'must',
    title: '资助人来信了，请读给孩子听',
    detail: `编号 ${one.code}`,
    action: '去看信',
    page: `${pages}/letters/index?agreementId=${one.agreement_id}`,
    since: localDateOf(one.reviewed_at ?? one.written_at),
  }))
}

async function officeTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const paths = jurisdictions(actor, ['countyOffice'])
  const waiting = await countReading(db, paths)
  const missing = await listMissing(db, paths, now)
  const todos: Todo[] = []
  if (waiting > 0) {
    todos.push({
      ...anytime,
      key: 'reading',
      urgency: 'must',
      title: `${waiting} 份反馈和信等您看`,
      detail: '看过再转交给对方',
      action: '去看一看',
      page: `${pages}/reading/index`,
    })
  }
  if (missing.length > 0) {
    todos.push({
      ...anytime,
      key: 'feedback-missing',
      urgency: 'must',
      title: `${missing.length} 份学期反馈还没有`,
      detail: '请提醒班主任或监护人',
      action: '看是哪些',
      page: `${pages}/reading/index`,
      overdue: missing.some((one) => one.dueOn < localDateOf(now)),
    })
  }
  return todos
}
