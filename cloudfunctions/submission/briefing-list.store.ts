import type { Database } from '@database/engine'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { Page } from '@shared/kernel/page'
import type { BriefingId, BriefingLine } from '@shared/submission/briefing.model'
import { numbersOf } from './briefing.store'
import { committeesUnder } from './desk.store'

type Asked = {
  committeeId: CommitteeId
  after?: string | undefined
  limit: number
}

/** A committee's issues, those being compiled first for whoever works on them, then the newest. */
export async function listBriefings(
  db: Database,
  { committeeId, after, limit }: Asked,
  { withCompiling }: { withCompiling: boolean },
): Promise<Page<BriefingLine>> {
  const rows = await db
    .selectFrom('briefing')
    .selectAll()
    .select(({ selectFrom, fn, ref, val }) => [
      fn.coalesce(ref('serial_number'), val(2_147_483_647)).as('place'),
      selectFrom('briefing_item')
        .select(({ fn }) => fn.countAll<number>().as('items'))
        .whereRef('briefing_item.briefing_id', '=', 'briefing.id')
        .as('items'),
    ])
    .where('committee_id', '=', committeeId)
    .$if(!withCompiling, (select) => select.where('status', '=', 'issued'))
    .$if(after !== undefined, (select) =>
      select.where(({ eb, tuple, fn, ref, val, selectFrom }) =>
        eb(
          tuple(fn.coalesce(ref('serial_number'), val(2_147_483_647)), ref('briefing.id')),
          '<',
          selectFrom('briefing as last')
            .select(({ fn, ref, val }) => [
              fn.coalesce(ref('last.serial_number'), val(2_147_483_647)).as('place'),
              'last.id',
            ])
            .where('last.id', '=', String(after) as BriefingId)
            .$asTuple('place', 'id'),
        ),
      ),
    )
    .orderBy('place', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => ({
      id: row.id,
      status: row.status,
      numbers: numbersOf(row),
      issuedOn: row.issued_on,
      items: row.items ?? 0,
    })),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** Issues and items by year, counted from the rows. */
export async function tallyBriefings(db: Database, committeeId: CommitteeId) {
  const rows = await db
    .selectFrom('briefing')
    .leftJoin('briefing_item as item', 'item.briefing_id', 'briefing.id')
    .select(({ fn, ref }) => [
      'briefing.year',
      fn.count<number>(ref('briefing.id')).distinct().as('issues'),
      fn.count<number>('item.position').as('items'),
    ])
    .where('briefing.committee_id', '=', committeeId)
    .where('briefing.status', '=', 'issued')
    .groupBy('briefing.year')
    .orderBy('briefing.year', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, year: row.year ?? 0 }))
}

/** Issues under these committees that wait for a signature. */
export async function listUnsigned(
  db: Database,
  paths: readonly CommitteePath[],
): Promise<{ id: BriefingId; committeeId: CommitteeId; compiledBy: string; since: Date }[]> {
  return db
    .selectFrom('briefing')
    .select([
      'id',
      'committee_id as committeeId',
      'compiled_by as compiledBy',
      'compiled_at as since',
    ])
    .where('status', '=', 'compiling')
    .where('committee_id', 'in', committeesUnder(db, paths))
    .orderBy('compiled_at')
    .limit(10)
    .execute()
}
