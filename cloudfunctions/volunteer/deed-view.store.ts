import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { holds } from '@shared/account/account.rules'
import type { Deed, DeedId, DeedLine } from '@shared/volunteer/deed.model'
import { DEED_OFFICES } from '@shared/volunteer/deed.rules'
import { isMonthLocked, leadsTeam } from './deed.store'
import { deedLines, toLine } from './deed-line.store'

/** One deed as this actor may see it; `null` when it is none of theirs. */
export async function findDeedFor(
  db: Database,
  id: DeedId,
  actor: Actor,
): Promise<Omit<Deed, 'photoUrls' | 'photoIds' | 'former'> | null> {
  const row = await deedLines(db)
    .select('volunteer.person_id as owner_id')
    .select(({ selectFrom }) =>
      selectFrom('deed as next')
        .whereRef('next.supersedes', '=', 'deed.id')
        .select('next.id')
        .as('next_id'),
    )
    .where('deed.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const mine = row.owner_id === actor.personId
  const judges =
    holds(actor, DEED_OFFICES, row.path) || (await leadsTeam(db, row.team_id, actor.personId))
  if (!mine && !judges) return null
  return {
    ...toLine(row),
    teamId: row.team_id,
    correctionReason: row.correction_reason,
    replacedBy: row.next_id,
    monthLocked: await isMonthLocked(db, row.path, row.happened_on),
    mine,
    judges,
  }
}

/** What this line took the place of, the latest first. */
export async function listFormerLines(db: Database, id: DeedId): Promise<DeedLine[]> {
  const rows = await deedLines(db)
    .where(
      sql<boolean>`deed.id in (
        with recursive chain as (
          select supersedes as id from deed where id = ${id}
          union select deed.supersedes from deed join chain on deed.id = chain.id
        ) select id from chain where id is not null)`,
    )
    .orderBy('deed.entered_at', 'desc')
    .execute()
  return rows.map(toLine)
}
