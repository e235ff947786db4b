import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { Todo } from '@shared/account/todo.model'
import { atStage } from '@shared/sponsorship/aid.rules'
import { isClosed } from '@shared/sponsorship/retention.rules'
import { standingInWords } from '@shared/sponsorship/student.wording'
import { linesOf, listAidsOf } from './aid.store'
import { readConsents } from './case.store'
import { listOwnCases } from './case-view.store'

const pages = '/pages/sponsorship'
const done = { since: null, overdue: false }

/** What waits for who applies for a child: answers, a signature, a receipt. */
export async function familyTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const todos: Todo[] = []
  for (const one of await listOwnCases(db, actor, now)) {
    const { studentId, code } = one
    const row = await db
      .selectFrom('student')
      .select('guardian_id')
      .where('id', '=', studentId)
      .executeTakeFirstOrThrow()
    const isGuardian = row.guardian_id === actor.personId
    const page = `${pages}/case/index?studentId=${studentId}`
    const common = { detail: `编号 ${code}`, since: one.statusSince, overdue: false }
    const { states } = await readConsents(db, studentId, now)
    const unanswered = isClosed(one.status) ? 0 : states.filter((state) => !state.guardian).length
    if (unanswered > 0 && (isGuardian || one.status === 'draft')) {
      todos.push({
        ...common,
        key: `consent:${studentId}`,
        urgency: isGuardian ? 'must' : 'waiting',
        title: isGuardian ? '请看看孩子的同意书' : '等监护人看同意书',
        detail: `编号 ${code}，还有 ${unanswered} 项没有答，可以不同意`,
        action: isGuardian ? '看同意书' : '看看进展',
        page: isGuardian ? `${pages}/consent/index?studentId=${studentId}` : page,
      })
    } else if (one.status === 'draft') {
      todos.push({
        ...common,
        key: `draft:${studentId}`,
        urgency: 'must',
        title: '助学申请还没有提交',
        action: '看看再提交',
        page,
      })
    }
    if (isGuardian) todos.push(...(await guardianTodos(db, actor, studentId, code)))
    if (['verifying', 'verified', 'publicized', 'waiting'].includes(one.status)) {
      todos.push({
        ...common,
        key: `case:${studentId}`,
        urgency: 'waiting',
        title: '助学申请在办理',
        detail: `编号 ${code}，${standingInWords(one.status, one.step)}`,
        action: '看看进展',
        page,
      })
    }
  }
  return todos
}

async function guardianTodos(
  db: Database,
  actor: Actor,
  studentId: Parameters<typeof listAidsOf>[1],
  code: string,
): Promise<Todo[]> {
  const todos: Todo[] = []
  const agreement = await db
    .selectFrom('agreement')
    .select('id')
    .where('student_id', '=', studentId)
    .where('status', '=', 'signing')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agreement_signature')
            .select('party')
            .whereRef('agreement_id', '=', 'agreement.id')
            .where('person_id', '=', actor.personId),
        ),
      ),
    )
    .executeTakeFirst()
  if (agreement) {
    todos.push({
      ...done,
      key: `sign:${agreement.id}`,
      urgency: 'must',
      title: '请看三方协议并签字',
      detail: `编号 ${code}，有人愿意帮孩子`,
      action: '看协议',
      page: `${pages}/agreement/index?agreementId=${agreement.id}`,
    })
  }
  for (const [aidId, rows] of await listAidsOf(db, studentId)) {
    const there = atStage(linesOf(rows), 'atSchool')
    if (there.amountFen + there.pieces === 0) continue
    todos.push({
      ...done,
      key: `receipt:${aidId}`,
      urgency: 'must',
      title: '款物到学校了，请签收',
      detail: `编号 ${code}`,
      action: '核对签收',
      page: `${pages}/receipts/index?studentId=${studentId}`,
      since: rows.at(-1)?.happened_on ?? null,
    })
  }
  return todos
}
