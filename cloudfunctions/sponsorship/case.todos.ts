import { readHolidayTable } from '@cloud/kernel/holidays'
import type { Database } from '@database/engine'
import type { Todo } from '@shared/account/todo.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import { workingDaysBetween } from '@shared/kernel/working-days.rules'
import { WORKING_DAYS_TO_ANSWER } from '@shared/sponsorship/correction.rules'
import { listWaitingCorrections } from './correction.store'
import { listUndecided } from './duplicate.store'
import { listCasesOfClosedSchools } from './school.store'

/** What the county's office must say about cases of these areas before they go on. */
export const caseTodos = async (
  db: Database,
  paths: readonly CommitteePath[],
  now: Date,
): Promise<Todo[]> => [
  ...(await duplicateTodos(db, paths)),
  ...(await schoolTodos(db, paths)),
  ...(await correctionTodos(db, paths, now)),
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

/** A guardian's request is answered within the working days the page promises. */
async function correctionTodos(
  db: Database,
  paths: readonly CommitteePath[],
  now: Date,
): Promise<Todo[]> {
  const waiting = await listWaitingCorrections(db, paths)
  const [first] = waiting
  if (!first) return []
  const today = localDateOf(now)
  const table = await readHolidayTable(db, localDateOf(first.asked_at), today)
  return waiting.map((one) => {
    const since = localDateOf(one.asked_at)
    return {
      key: `correction:${one.id}`,
      urgency: 'must',
      title: '监护人请您更正孩子的资料',
      detail: `编号 ${one.code}，打开材料能看到要改哪里`,
      action: '去更正',
      page: `/pages/sponsorship/verification/index?studentId=${one.student_id}`,
      since,
      overdue: workingDaysBetween(since, today, table) > WORKING_DAYS_TO_ANSWER,
    }
  })
}
