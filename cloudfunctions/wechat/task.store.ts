import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'

export type Task = {
  id: string
  kind: 'subscribeMessage' | 'checkText' | 'checkImage'
  noticeId: string | null
  checkId: string | null
  payload: Record<string, unknown>
  attempts: number
}

export type Outcome = 'sent' | 'refused' | 'passed' | 'risky' | 'review' | 'gaveUp'

/**
 * Take one task that is due and put it off until `until`: whoever takes it and dies leaves it to the
 * next run, and no transaction waits for WeChat.
 */
export async function takeDueTask(db: Database, now: Date, until: Date): Promise<Task | undefined> {
  const { rows } = await sql<Task>`
    update wechat_task set attempts = attempts + 1, due_at = ${until}
    where id = (
      select id from wechat_task where done_at is null and due_at <= ${now}
      order by due_at limit 1 for update skip locked
    )
    returning id, kind, notice_id as "noticeId", check_id as "checkId", payload, attempts`.execute(
    db,
  )
  return rows[0]
}

export async function putOff(db: Database, taskId: string, dueAt: Date): Promise<void> {
  await db.updateTable('wechat_task').set({ due_at: dueAt }).where('id', '=', taskId).execute()
}

/** From now on WeChat's word for this task; a push with it brings the verdict. */
export async function followTrace(
  db: Database,
  taskId: string,
  traceId: string,
  dueAt: Date,
): Promise<void> {
  await db
    .updateTable('wechat_task')
    .set({ trace_id: traceId, due_at: dueAt })
    .where('id', '=', taskId)
    .execute()
}

export async function lockTaskByTrace(
  tx: Database,
  traceId: string,
): Promise<{ id: string; check_id: string | null } | undefined> {
  return tx
    .selectFrom('wechat_task')
    .select(['id', 'check_id'])
    .where('trace_id', '=', traceId)
    .where('done_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The words that were checked are not kept twice. */
export async function closeTask(
  tx: Database,
  taskId: string,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('wechat_task')
    .set({ done_at: now, outcome, payload: JSON.stringify({}) })
    .where('id', '=', taskId)
    .execute()
}

/** What WeChat calls this person, when they have ever come from WeChat. */
export async function openidOf(db: Database, personId: PersonId): Promise<string | null> {
  const identity = await db
    .selectFrom('identity')
    .select('subject')
    .where('person_id', '=', personId)
    .where('provider', '=', 'wechatOpenid')
    .orderBy('verified_at', 'desc')
    .executeTakeFirst()
  return identity?.subject ?? null
}

export async function findNotice(db: Database, noticeId: string) {
  return db
    .selectFrom('notice')
    .select(['person_id', 'title', 'body', 'page'])
    .where('id', '=', noticeId)
    .executeTakeFirstOrThrow()
}
