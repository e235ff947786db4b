import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { SubscriptionTemplate } from '@shared/account/notice.model'

/** An event as the notices read it. */
export type RecordedEvent = {
  id: number
  topic: string
  subjectId: string
  payload: Record<string, unknown>
  happenedAt: Date
}

/** One message for one person; with `template` it also goes out through WeChat while quota lasts. */
export type NewNotice = {
  personId: PersonId
  title: string
  body: string
  page: string | null
  template?: SubscriptionTemplate
}

/** Who is told what when an event of one topic happened. Each domain lists its own by topic. */
export type NoticeWriter = (db: Database, event: RecordedEvent) => Promise<NewNotice[]>
