import type { TodosOf } from '@cloud/kernel/todos'
import { jurisdictions } from '@shared/account/account.rules'
import { localDateOf, momentInWords } from '@shared/kernel/local-date'
import { shortfallSentence } from '@shared/lecture/shortfall.wording'
import { listUndecided } from './shortfall.store'

/** 最低开讲人数: what the office must decide before tomorrow. */
export const shortfallTodos: TodosOf = async (db, actor, now) => {
  const areas = jurisdictions(actor, ['countyOffice'])
  if (areas.length === 0) return []
  const talks = await listUndecided(db, areas, now)
  return talks.map((talk) => ({
    key: `short:${talk.id}`,
    urgency: 'must' as const,
    title: `《${talk.title}》人数不够，请您决定`,
    detail: `${talk.starts_at ? momentInWords(talk.starts_at, now) : ''}，${shortfallSentence({ taken: talk.taken, minSeats: talk.min_seats })}`,
    action: '照常、改期还是取消',
    page: `/pages/lecture/booking/index?bookingId=${talk.id}`,
    since: localDateOf(now),
    overdue: false,
  }))
}
