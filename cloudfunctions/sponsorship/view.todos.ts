import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holdsAnywhere, jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf } from '@shared/kernel/local-date'
import { purposeLabels } from '@shared/sponsorship/student.wording'
import { CHIEFS } from '@shared/sponsorship/view.rules'
import { approvalInWords } from '@shared/sponsorship/view.wording'
import { listReady, listRequests } from './view.store'

const pages = '/pages/sponsorship'

/** Looks at children that wait for this person's word, and those this person was allowed. */
export async function viewTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const allowed: Todo[] = (await listReady(db, actor.personId, now)).map((one) => ({
    key: `view:${one.id}`,
    urgency: 'can',
    title: '负责人同意您查看了',
    detail: `编号 ${one.code}，为了${purposeLabels[one.purpose]}；${approvalInWords}`,
    action: '去看',
    page: `${pages}/verification/index?studentId=${one.student_id}`,
    since: localDateOf(one.decided_at ?? now),
    overdue: false,
  }))
  if (!holdsAnywhere(actor, CHIEFS)) return allowed
  const requests = await listRequests(db, jurisdictions(actor, CHIEFS), actor.personId, now)
  const waiting = requests.filter(({ decision }) => decision === null)
  const oldest = waiting.at(-1)
  if (!oldest) return allowed
  return [
    ...allowed,
    {
      key: 'views',
      urgency: 'must',
      title: `${waiting.length} 次查看孩子档案的请示等您答复`,
      detail: '看清谁要看、为什么看，再决定',
      action: '去答复',
      page: `${pages}/views/index`,
      since: localDateOf(oldest.askedAt),
      overdue: false,
    },
  ]
}
