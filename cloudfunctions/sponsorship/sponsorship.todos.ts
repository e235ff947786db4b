import type { TodosOf } from '@cloud/kernel/todos'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holdsAnywhere, jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { CASE_STAFF } from '@shared/sponsorship/student.rules'
import { levelLabels } from '@shared/sponsorship/student.wording'
import { under } from './area.store'
import { caseTodos } from './case.todos'
import { listCases } from './case-view.store'
import { correspondenceTodos } from './correspondence.todos'
import { familyTodos } from './family.todos'
import { matchingTodos, suggestionTodos } from './matching.todos'
import { mentorshipTodos } from './mentorship.todos'
import { listHoldsOf, toPairing } from './pairing.store'
import { reportTodos } from './programme.todos'
import { listObjections } from './publicity.store'
import { listDueReviews } from './review.store'
import { findSponsorOf, listSponsors } from './sponsor.store'
import { supplementTodos } from './supplement.todos'
import { viewTodos } from './view.todos'

const pages = '/pages/sponsorship'
const done = { since: null, overdue: false }

/** What sponsorship asks of this person: as family, as staff, as sponsor. */
export const sponsorshipTodos: TodosOf = async (db, actor, now) => [
  ...(await familyTodos(db, actor, now)),
  ...(holdsAnywhere(actor, CASE_STAFF) ? await staffTodos(db, actor, now) : []),
  ...(holdsAnywhere(actor, ['countyOffice']) ? await officeTodos(db, actor, now) : []),
  ...(await matchingTodos(db, actor, now)),
  ...(await correspondenceTodos(db, actor, now)),
  ...(await sponsorTodos(db, actor, now)),
  ...(await supplementTodos(db, actor)),
  ...(await viewTodos(db, actor, now)),
  ...(await mentorshipTodos(db, actor, now)),
]

async function staffTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const { items } = await listCases(db, actor, { show: 'mine', limit: 20 }, now)
  return items.map((one) => ({
    key: `verify:${one.studentId}`,
    urgency: 'must',
    title: one.step ? `助学申请：${levelLabels[one.step]}` : '助学申请：安排公示',
    detail: `编号 ${one.code}，${one.village}，${one.school}`,
    action: one.step ? '去核实' : '去公示',
    page: `${pages}/verification/index?studentId=${one.studentId}`,
    since: one.statusSince,
    overdue: one.overdue,
  }))
}

async function officeTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const paths = jurisdictions(actor, ['countyOffice'])
  const sponsors = await listSponsors(db, paths)
  const objections = await listObjections(db, paths)
  const held = await listHeld(db, paths, now)
  return [
    ...(await reviewTodos(db, paths, now)),
    ...(await caseTodos(db, paths, now)),
    ...(await reportTodos(db, paths, now)),
    ...sponsors
      .filter((sponsor) => sponsor.status === 'submitted')
      .map(
        (sponsor): Todo => ({
          ...done,
          key: `sponsor:${sponsor.id}`,
          urgency: 'must',
          title: '有一位资助人等您核验',
          detail: sponsor.organisation ?? '个人资助人',
          action: '去核验',
          page: `${pages}/sponsor/index?sponsorId=${sponsor.id}`,
        }),
      ),
    ...objections
      .filter((objection) => objection.status === 'open')
      .map(
        (objection): Todo => ({
          ...done,
          key: `objection:${objection.objectionId}`,
          urgency: 'must',
          title: '公示收到一条异议',
          detail: `编号 ${objection.code}`,
          action: '去处理',
          page: `${pages}/objections/index`,
        }),
      ),
    ...held.map(
      (hold): Todo => ({
        ...done,
        key: `hold:${hold.id}`,
        urgency: 'must',
        title: '资助人选了一个孩子，请拟协议',
        detail: `编号 ${hold.code}，先再问一次学校和监护人`,
        action: '去办理',
        page: `${pages}/verification/index?studentId=${hold.student_id}`,
      }),
    ),
  ]
}

/** S-15: every agreement of last school year is asked about by the end of November. */
async function reviewTodos(
  db: Database,
  paths: readonly CommitteePath[],
  now: Date,
): Promise<Todo[]> {
  const due = await listDueReviews(db, paths, now)
  const [first] = due
  if (!first) return []
  return [
    {
      key: `review:${first.schoolYear}`,
      urgency: 'must',
      title: `${due.length} 份结对要做学年复核`,
      detail: first.paused
        ? '过了 11 月 30 日，款物已经停下，请尽快复核'
        : '还需不需要、多少钱，11 月 30 日前答复',
      action: '去复核',
      page: `${pages}/reviews/index`,
      since: `${first.schoolYear}-09-01`,
      overdue: first.paused,
    },
  ]
}

const listHeld = (db: Database, paths: readonly CommitteePath[], now: Date) =>
  db
    .selectFrom('hold')
    .innerJoin('student', 'student.id', 'hold.student_id')
    .innerJoin('committee', 'committee.id', 'student.village_id')
    .select(['hold.id', 'hold.student_id', 'student.code'])
    .where('hold.status', '=', 'active')
    .where('hold.expires_at', '>', now)
    .where(under('committee.path', paths))
    .orderBy('hold.expires_at')
    .limit(50)
    .execute()

async function sponsorTodos(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const sponsor = await findSponsorOf(db, actor.personId)
  if (!sponsor) return []
  if (sponsor.status === 'submitted' || sponsor.status === 'refused') {
    const waiting = sponsor.status === 'submitted'
    return [
      {
        ...done,
        key: `registration:${sponsor.id}`,
        urgency: waiting ? 'waiting' : 'must',
        title: waiting ? '资助人登记正在核验' : '资助人登记要改一下',
        detail: sponsor.reason ?? '县关工办一般 5 个工作日内答复',
        action: waiting ? '看看进展' : '去修改',
        page: `${pages}/register/index`,
      },
    ]
  }
  const todos: Todo[] = []
  for (const hold of await listHoldsOf(db, sponsor.id)) {
    const pairing = await toPairing(db, hold, now)
    const { agreement, card } = pairing
    const page = `${pages}/pairing/index?holdId=${hold.id}`
    if (agreement?.mySignatureMissing) {
      todos.push({
        ...done,
        key: `sign:${agreement.agreementId}`,
        urgency: 'must',
        title: '请看三方协议并签字',
        detail: `编号 ${card.code}，协议 ${agreement.number}`,
        action: '看协议',
        page: `${pages}/agreement/index?agreementId=${agreement.agreementId}`,
      })
    } else if (pairing.hold.status === 'active') {
      todos.push({
        ...done,
        key: `hold:${hold.id}`,
        urgency: 'waiting',
        title: '您暂留了一个孩子',
        detail: `编号 ${card.code}，县关工办正在联系办协议`,
        action: '看看进展',
        page,
      })
    }
  }
  if (sponsor.status === 'verified') todos.push(...(await suggestionTodos(db, sponsor, now)))
  todos.push({
    ...done,
    key: `cards:${sponsor.id}`,
    urgency: 'can',
    title: '看看哪些孩子需要帮助',
    detail: '只有编号、学段、乡镇和需要的帮助',
    action: '去看看',
    page: `${pages}/cards/index`,
  })
  return todos
}
