import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { CommitteePath } from '@shared/committee/committee.model'
import { maskName, maskPhone } from '@shared/kernel/masking'
import type { Page } from '@shared/kernel/page'

type Undelivered = {
  id: string
  title: string
  personName: string
  phone: string | null
  outcome: 'refused' | 'gaveUp'
  failedAt: string
}

type Row = {
  id: string
  title: string
  name: string | null
  phone: string | null
  outcome: Undelivered['outcome']
  done_at: Date
}

const undeliveredUnder = (paths: readonly CommitteePath[]) => sql`
    from wechat_task as task
    join notice on notice.id = task.notice_id
    join person on person.id = notice.person_id
    join event on event.id = notice.event_id
    join committee on committee.id = event.committee_id
    where task.outcome in ('refused', 'gaveUp')
      and exists (
        select from unnest(${paths}::text[]) as above(path) where starts_with(committee.path, above.path)
      )`

/** Messages WeChat did not deliver about what happened under these committees, newest first. */
export async function listUndeliveredMessages(
  db: Database,
  paths: readonly CommitteePath[],
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<Undelivered>> {
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(task.done_at, task.id) < (select done_at, id from wechat_task where id::text = ${after})`
  const { rows } = await sql<Row>`
    select task.id, notice.title, person.name, person.phone, task.outcome, task.done_at
    ${undeliveredUnder(paths)}
      and ${beyond}
    order by task.done_at desc, task.id desc
    limit ${limit + 1}`.execute(db)
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    title: row.title,
    personName: row.name ? maskName(row.name) : '',
    phone: row.phone && maskPhone(row.phone),
    outcome: row.outcome,
    failedAt: row.done_at.toISOString(),
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

export async function countUndeliveredMessages(
  db: Database,
  paths: readonly CommitteePath[],
  since: Date,
): Promise<number> {
  const { rows } = await sql<{ undelivered: number }>`
    select count(*) as undelivered ${undeliveredUnder(paths)} and task.done_at >= ${since}`.execute(
    db,
  )
  return rows[0]?.undelivered ?? 0
}
