import type { TodosOf } from '@cloud/kernel/todos'
import { jurisdictions } from '@shared/account/account.rules'
import { countUndeliveredMessages } from './message.store'

const RECENT_DAYS = 7

/** An office hears of messages that reached nobody's WeChat, so that somebody may phone. */
export const wechatTodos: TodosOf = async (db, actor, now) => {
  const paths = jurisdictions(actor, ['countyOffice', 'administrator'])
  if (paths.length === 0) return []
  const since = new Date(now.getTime() - RECENT_DAYS * 24 * 3_600_000)
  const undelivered = await countUndeliveredMessages(db, paths, since)
  if (undelivered === 0) return []
  return [
    {
      key: 'message:undelivered',
      urgency: 'can',
      title: `${undelivered} 条微信通知没有送到`,
      detail: `最近 ${RECENT_DAYS} 天的。小程序里的消息都在，必要时打个电话`,
      action: '看看是谁',
      page: '/pages/account/undelivered/index',
      since: null,
      overdue: false,
    },
  ]
}
