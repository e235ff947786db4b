import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'

export const NoticeId = z.uuid().brand<'NoticeId'>()
export type NoticeId = z.infer<typeof NoticeId>

/** One message in a person's in-app box, the source of truth whatever WeChat delivered. */
export const Notice = z.object({
  id: NoticeId,
  title: z.string(),
  body: z.string(),
  /** A client page with its query, or `null` when there is nothing to open. */
  page: z.string().nullable(),
  createdAt: Instant,
  readAt: Instant.nullable(),
})
export type Notice = z.infer<typeof Notice>

/** Kinds of WeChat message a person may let us send once per accepted prompt. */
export const SubscriptionTemplate = z.enum(['reviewResult', 'ceremony', 'lectureReminder', 'seat'])
export type SubscriptionTemplate = z.infer<typeof SubscriptionTemplate>
