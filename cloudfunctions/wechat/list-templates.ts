import { SubscriptionTemplate } from '@shared/account/notice.model'
import { anyone } from './procedures'
import { templateOf } from './templates'

export const listTemplates = anyone.template.list.handler(async () => {
  const ids = SubscriptionTemplate.options.map((name) => [name, templateOf(name)?.id ?? null])
  return Object.fromEntries(ids)
})
