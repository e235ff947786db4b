import type { TodosOf } from '@cloud/kernel/todos'
import { jurisdictions } from '@shared/account/account.rules'
import { localDateOf, momentInWords } from '@shared/kernel/local-date'
import { isOrganiser } from '@shared/lecture/booking.rules'
import { mayCall } from '@shared/lecture/reminder.rules'
import { listReminded, listUnreached } from './reminder.store'

/** 电话提醒: office and host hear of those whom no reminder reached, talk by talk. */
export const callTodos: TodosOf = async (db, actor, now) => {
  const areas = jurisdictions(actor, ['schoolVerifier', 'villageClerk', 'countyOffice'])
  if (areas.length === 0) return []
  const talks = await listReminded(db, areas, now)
  const unreached = await listUnreached(
    db,
    talks.map((talk) => talk.id),
  )
  return talks.flatMap((talk) => {
    const byOffice = isOrganiser(talk.path, actor)
    const people = unreached.filter(
      (line) => line.bookingId === talk.id && line.calledAt === null && mayCall(line, byOffice),
    ).length
    if (people === 0 || !talk.starts_at) return []
    return [
      {
        key: `calls:${talk.id}`,
        urgency: 'must' as const,
        title: `有 ${people} 位要打电话提醒`,
        detail: `《${talk.title}》${momentInWords(talk.starts_at, now)}，微信提醒没有送到`,
        action: '打电话提醒',
        page: `/pages/lecture/calls/index?bookingId=${talk.id}`,
        since: localDateOf(now),
        overdue: false,
      },
    ]
  })
}
