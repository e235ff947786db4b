import { randomUUID } from 'node:crypto'
import type { NewNotice, RecordedEvent } from '@cloud/kernel/notices'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { SubscriptionTemplate } from '@shared/account/notice.model'
import { deliveryMoment } from '@shared/wechat/delivery.rules'

/** Events nobody wants to be told about need no second look. */
export async function passOverTopicsOtherThan(
  db: Database,
  topics: readonly string[],
  now: Date,
): Promise<void> {
  await db
    .updateTable('event')
    .set({ noticed_at: now })
    .where('noticed_at', 'is', null)
    .where('topic', 'not in', topics.length ? topics : [''])
    .execute()
}

/** The oldest event still to be told that no other run is telling. */
export async function lockNextEvent(
  tx: Database,
  except: readonly number[],
): Promise<RecordedEvent | undefined> {
  const event = await tx
    .selectFrom('event')
    .select(['id', 'topic', 'subject_id', 'payload', 'happened_at'])
    .where('noticed_at', 'is', null)
    .$if(except.length > 0, (select) => select.where('id', 'not in', except))
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return (
    event && {
      id: event.id,
      topic: event.topic,
      subjectId: event.subject_id,
      payload: event.payload,
      happenedAt: event.happened_at,
    }
  )
}

export async function markNoticed(tx: Database, eventId: number, now: Date): Promise<void> {
  await tx.updateTable('event').set({ noticed_at: now }).where('id', '=', eventId).execute()
}

/** The id of the new notice; nothing when this event has told this person already. */
export async function insertNotice(
  tx: Database,
  eventId: number,
  { personId, title, body, page }: NewNotice,
  now: Date,
): Promise<string | undefined> {
  const notice = await tx
    .insertInto('notice')
    .values({
      id: randomUUID(),
      event_id: eventId,
      person_id: personId,
      title,
      body,
      page,
      created_at: now,
      read_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return notice?.id
}

/** Use up one message this person allowed; false when none is left. */
export async function takeQuota(
  tx: Database,
  personId: PersonId,
  template: SubscriptionTemplate,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('subscription_quota')
    .set(({ eb }) => ({ remaining: eb('remaining', '-', 1) }))
    .where('person_id', '=', personId)
    .where('template', '=', template)
    .where('remaining', '>', 0)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function queueMessage(
  tx: Database,
  noticeId: string,
  { template }: NewNotice,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('wechat_task')
    .values({
      id: randomUUID(),
      kind: 'subscribeMessage',
      notice_id: noticeId,
      check_id: null,
      trace_id: null,
      payload: JSON.stringify({ template }),
      due_at: deliveryMoment(now),
      done_at: null,
      outcome: null,
      created_at: now,
    })
    .execute()
}
