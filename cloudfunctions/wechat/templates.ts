import type { SubscriptionTemplate } from '@shared/account/notice.model'

export type Template = { id: string; titleField: string; bodyField: string }

const variables: Record<SubscriptionTemplate, string> = {
  reviewResult: 'TEMPLATE_REVIEW_RESULT',
  ceremony: 'TEMPLATE_CEREMONY',
  lectureReminder: 'TEMPLATE_LECTURE_REMINDER',
  seat: 'TEMPLATE_SEAT',
}

/**
 * A template as the account's administrator chose it from WeChat's library: its id and the two fields
 * that take our title and text, `<id>/<title field>/<text field>`.
 */
export function templateOf(name: SubscriptionTemplate): Template | null {
  const [id, titleField, bodyField] = (process.env[variables[name]] ?? '').split('/')
  return id && titleField && bodyField ? { id, titleField, bodyField } : null
}
