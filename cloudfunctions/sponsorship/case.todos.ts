import type { Database } from '@database/engine'
import type { Todo } from '@shared/account/todo.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import { listUndecided } from './duplicate.store'
import { listCasesOfClosedSchools } from './school.store'

/** What the county's office must say about cases of these areas before they go on. */
export const caseTodos = async (db: Database, paths: readonly CommitteePath[]): Promise<Todo[]> => [
  ...(await duplicateTodos(db, paths)),
  ...(await schoolTodos(db, paths)),
]

/** J2: open cases whose school is no more. */
const schoolTodos = async (db: Database, paths: readonly CommitteePath[]): Promise<Todo[]> =>
  (await listCasesOfClosedSchools(db, paths)).map((one) => ({
    key: `school:${one.id}`,
    urgency: 'must',
    title: '学校撤了，请改填现在的学校',
    detail: `编号 ${one.code}，原来在${one.school}`,
    action: '去改学校',
    page: `/pages/sponsorship/verification/index?studentId=${one.id}`,
    since: null,
    overdue: false,
  }))

/** S-18: applications of these areas that may be second ones, before their notice. */
async function duplicateTodos(db: Database, paths: readonly CommitteePath[]): Promise<Todo[]> {
  return (await listUndecided(db, paths)).map((one) => ({
    key: `duplicate:${one.id}`,
    urgency: 'must',
    title: '一份申请可能和另一份重复',
    detail: `编号 ${one.code}，公示前请判断是不是同一个孩子`,
    action: '去判断',
    page: `/pages/sponsorship/verification/index?studentId=${one.id}`,
    since: localDateOf(one.status_since),
    overdue: false,
  }))
}
