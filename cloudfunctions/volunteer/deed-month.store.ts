import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { DeedMonth, Month, MonthLockId } from '@shared/volunteer/deed-month.model'

type Locked = {
  id: MonthLockId
  committeeId: CommitteeId
  month: Month
  path: CommitteePath
  reopened: boolean
}

/** Hold the committee alone: nobody writes into its books until the month is closed. */
export async function holdBooksOf(
  tx: Database,
  id: CommitteeId,
): Promise<{ path: CommitteePath } | null> {
  const row = await tx
    .selectFrom('committee')
    .select('path')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** These months at a committee and below it, counted from the lines, with the lock that holds there. */
export async function tallyMonths(
  db: Database,
  path: CommitteePath,
  months: readonly Month[],
): Promise<DeedMonth[]> {
  const { rows } = await sql<Omit<DeedMonth, 'lock'>>`
    select asked.month,
      count(deed.id) as deeds,
      count(distinct deed.volunteer_id) as people,
      count(deed.id) filter (where deed.status = 'claimed') as claimed,
      coalesce(sum(extract(epoch from deed.ends_at - deed.starts_at) / 60)
        filter (where deed.status = 'confirmed'), 0)::bigint as "confirmedMinutes"
    from unnest(${months}::text[]) as asked (month)
    left join (
      select deed.* from deed join committee as village on village.id = deed.village_id
      where starts_with(village.path, ${path}) and deed.status in ('claimed', 'confirmed')
    ) as deed on deed.happened_on >= (asked.month || '-01')::date
      and deed.happened_on < (asked.month || '-01')::date + interval '1 month'
    group by asked.month order by asked.month desc`.execute(db)
  const locks = await listLocks(db, path, months)
  return rows.map((row) => ({ ...row, lock: locks.get(row.month) ?? null }))
}

async function listLocks(db: Database, path: CommitteePath, months: readonly Month[]) {
  const rows = await db
    .selectFrom('deed_month_lock as lock')
    .innerJoin('committee as above', 'above.id', 'lock.committee_id')
    .innerJoin('person', 'person.id', 'lock.locked_by')
    .select(['lock.id', 'lock.month', 'lock.committee_id', 'lock.locked_at'])
    .select(['above.name as committee_name', 'person.name as locked_by'])
    .where('lock.reopened_at', 'is', null)
    .where('lock.month', 'in', months)
    .where(sql<boolean>`starts_with(${path}, above.path)`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.month,
      {
        id: row.id,
        committeeId: row.committee_id,
        committeeName: row.committee_name,
        lockedBy: row.locked_by ?? '',
        lockedAt: row.locked_at.toISOString(),
      },
    ]),
  )
}

export async function insertLock(
  tx: Database,
  lock: { committeeId: CommitteeId; month: Month; by: PersonId; at: Date },
): Promise<MonthLockId> {
  const id = randomUUID() as MonthLockId
  await tx
    .insertInto('deed_month_lock')
    .values({
      id,
      committee_id: lock.committeeId,
      month: lock.month,
      locked_by: lock.by,
      locked_at: lock.at,
      reopened_by: null,
      reopened_at: null,
      reopen_reason: null,
    })
    .execute()
  return id
}

export async function findLock(tx: Database, id: MonthLockId): Promise<Locked | null> {
  const row = await tx
    .selectFrom('deed_month_lock as lock')
    .innerJoin('committee', 'committee.id', 'lock.committee_id')
    .select(['lock.id', 'lock.committee_id', 'lock.month', 'lock.reopened_at', 'committee.path'])
    .where('lock.id', '=', id)
    .forUpdate('lock')
    .executeTakeFirst()
  return row
    ? {
        id: row.id,
        committeeId: row.committee_id,
        month: row.month,
        path: row.path,
        reopened: row.reopened_at !== null,
      }
    : null
}

export async function saveReopening(
  tx: Database,
  id: MonthLockId,
  { by, at, reason }: { by: PersonId; at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('deed_month_lock')
    .set({ reopened_by: by, reopened_at: at, reopen_reason: reason })
    .where('id', '=', id)
    .execute()
}
