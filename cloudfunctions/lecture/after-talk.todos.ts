import type { TodosOf } from '@cloud/kernel/todos'
import { jurisdictions } from '@shared/account/account.rules'
import type { Todo } from '@shared/account/todo.model'
import { localDateOf, momentInWords } from '@shared/kernel/local-date'
import { hostRoles } from '@shared/lecture/booking.rules'
import { listAtDoor, listToAnswerFor, listToRate } from './after-talk.store'

const page = (name: string, query: string) => `/pages/lecture/${name}/index${query}`

/** What is asked when a talk is over: three faces of the parents, a minute of the host. */
export const afterTalkTodos: TodosOf = async (db, actor, now) => {
  const toRate = await listToRate(db, actor.personId, now)
  const areas = jurisdictions(actor, hostRoles)
  const toAnswer = areas.length === 0 ? [] : await listToAnswerFor(db, areas, now)
  const atDoor = await listAtDoor(db, actor.personId, now)
  return [
    ...atDoor.map(
      (talk): Todo => ({
        key: `arrive:${talk.session_id}`,
        urgency: 'must',
        title: `《${talk.title}》可以签到了`,
        detail: `${momentInWords(talk.starts_at, now)}，${talk.venue}，扫会场的二维码`,
        action: '去签到',
        page: page('session', `?sessionId=${talk.session_id}`),
        since: localDateOf(talk.starts_at),
        overdue: false,
      }),
    ),
    ...toRate.map(
      (talk): Todo => ({
        key: `rate:${talk.session_id}`,
        urgency: 'can',
        title: `《${talk.title}》听得怎么样？`,
        detail: `${momentInWords(talk.starts_at, now)}，点一张脸就好，不记名`,
        action: '评一评',
        page: page('session', `?sessionId=${talk.session_id}`),
        since: localDateOf(talk.starts_at),
        overdue: false,
      }),
    ),
    ...toAnswer.map(
      (talk): Todo => ({
        key: `feedback:${talk.booking_id}`,
        urgency: 'can',
        title: `《${talk.title}》讲得怎么样？`,
        detail: '点三下，写一句，不到一分钟',
        action: '说说怎么样',
        page: page('feedback', `?bookingId=${talk.booking_id}`),
        since: localDateOf(talk.starts_at),
        overdue: false,
      }),
    ),
  ]
}
