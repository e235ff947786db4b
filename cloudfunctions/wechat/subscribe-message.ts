import type { Database } from '@database/engine'
import type { SubscriptionTemplate } from '@shared/account/notice.model'
import { type OpenApi, WechatRefusal } from './open-api'
import { findNotice, type Outcome, openidOf, type Task } from './task.store'
import { templateOf } from './templates'

/** The person does not want it, is unknown, or the template does not fit: trying again helps nobody. */
const FINAL = new Set([43101, 40003, 40037, 47003])

/** WeChat's `thing` fields hold 20 characters. */
const FIELD = 20

const fitting = (text: string) => {
  const characters = [...text.replaceAll('\n', ' ')]
  return characters.length > FIELD ? `${characters.slice(0, FIELD - 1).join('')}…` : text
}

export async function sendMessage(db: Database, task: Task, openApi: OpenApi): Promise<Outcome> {
  const notice = await findNotice(db, String(task.noticeId))
  const openid = await openidOf(db, notice.person_id)
  const template = templateOf(task.payload.template as SubscriptionTemplate)
  if (!openid || !template) return 'refused'
  try {
    await openApi('subscribeMessage.send', {
      touser: openid,
      template_id: template.id,
      ...(notice.page ? { page: notice.page.replace(/^\//, '') } : {}),
      data: {
        [template.titleField]: { value: fitting(notice.title) },
        [template.bodyField]: { value: fitting(notice.body) },
      },
      lang: 'zh_CN',
    })
    return 'sent'
  } catch (error) {
    if (error instanceof WechatRefusal && FINAL.has(error.errcode)) return 'refused'
    throw error
  }
}
