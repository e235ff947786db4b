import type { TodosOf } from '@cloud/kernel/todos'
import type { Database } from '@database/engine'
import type { Actor, Role } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { addDays, localDateOf, startOfDay } from '@shared/kernel/local-date'
import { SERVING } from '@shared/volunteer/deed.rules'
import { sumInWords } from '@shared/volunteer/deed.wording'
import { monthOf } from '@shared/volunteer/deed-month.rules'
import { tallyDeedsOf, tallyWaiting } from './deed-book.store'

/** A claim should not wait longer than this; then the offices above see it too. */
const WAITS_AT_MOST_DAYS = 7

const WAITING = '/pages/register/deeds/index'
const ABOVE: readonly Role[] = ['townshipReviewer', 'countyOffice']

export const deedTodos: TodosOf = async (db, actor, now) =>
  (
    await Promise.all([
      toConfirm(db, actor, now),
      waitingBelow(db, actor, now),
      toWrite(db, actor, now),
    ])
  ).flat()

/** The village and the captain confirm. */
async function toConfirm(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const paths = jurisdictions(actor, ['villageClerk'])
  const { deeds, since } = await tallyWaiting(db, { paths, personId: actor.personId }, now)
  if (deeds === 0 || !since) return []
  const overdue = localDateOf(since) < addDays(localDateOf(now), -WAITS_AT_MOST_DAYS)
  return [
    {
      key: 'volunteer.deeds',
      urgency: 'must',
      title: `${deeds} 笔业绩等您确认`,
      detail: overdue
        ? `最早的一笔等了 ${WAITS_AT_MOST_DAYS} 天以上`
        : '看看属实不属实，点一下就好',
      action: '去确认',
      page: WAITING,
      since: localDateOf(since),
      overdue,
    },
  ]
}

/** The offices above see what the villages let wait. */
async function waitingBelow(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const paths = jurisdictions(actor, ABOVE)
  if (paths.length === 0) return []
  const before = startOfDay(addDays(localDateOf(now), -WAITS_AT_MOST_DAYS))
  const { deeds, since } = await tallyWaiting(db, { paths, personId: actor.personId }, before)
  if (deeds === 0 || !since) return []
  return [
    {
      key: 'volunteer.deedsBelow',
      urgency: 'can',
      title: `${deeds} 笔业绩没有人确认`,
      detail: `在村（社区）等了 ${WAITS_AT_MOST_DAYS} 天以上，请提醒一下`,
      action: '看是哪几笔',
      page: WAITING,
      since: localDateOf(since),
      overdue: true,
    },
  ]
}

/** Whoever serves may write at any time. */
async function toWrite(db: Database, actor: Actor, now: Date): Promise<Todo[]> {
  const member = await db
    .selectFrom('volunteer')
    .select(['id'])
    .where('person_id', '=', actor.personId)
    .where('status', 'in', SERVING)
    .executeTakeFirst()
  if (!member) return []
  const today = localDateOf(now)
  const month = await tallyDeedsOf(db, member.id, { from: `${monthOf(today)}-01`, to: today })
  return [
    {
      key: 'volunteer.writeDeed',
      urgency: 'can',
      title: '做了好事，记一笔',
      detail: `本月已确认 ${sumInWords(month.confirmedMinutes)}，等确认 ${sumInWords(month.claimedMinutes)}`,
      action: '记一笔',
      page: '/pages/register/deed-write/index',
      since: null,
      overdue: false,
    },
  ]
}
