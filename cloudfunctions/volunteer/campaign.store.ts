import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { covers } from '@shared/committee/committee.rules'
import { localDateOf } from '@shared/kernel/local-date'
import type { Page } from '@shared/kernel/page'
import type { ElderKind } from '@shared/volunteer/application.model'
import {
  type Campaign,
  type CampaignBalance,
  type CampaignId,
  ReviewResult,
} from '@shared/volunteer/campaign.model'
import { SETTLED } from '@shared/volunteer/campaign.rules'
import { ON_REGISTER } from '@shared/volunteer/service-state.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { committeesUnder } from './place.store'

export type FoundCampaign = Omit<Campaign, 'results'>

const campaigns = (db: Database) =>
  db
    .selectFrom('campaign')
    .innerJoin('committee as office', 'office.id', 'campaign.committee_id')
    .selectAll('campaign')
    .select(['office.name as office_name', 'office.path'])

type Row = Awaited<ReturnType<ReturnType<typeof campaigns>['executeTakeFirstOrThrow']>>

const toCampaign = (row: Row): FoundCampaign => ({
  id: row.id,
  committeeId: row.committee_id,
  officeName: row.office_name,
  path: row.path,
  year: row.year,
  openedOn: localDateOf(row.opened_at),
  closedOn: row.closed_at && localDateOf(row.closed_at),
})

export async function findCampaign(db: Database, id: CampaignId): Promise<FoundCampaign | null> {
  const row = await campaigns(db).where('campaign.id', '=', id).executeTakeFirst()
  return row ? toCampaign(row) : null
}

/** Like `findCampaign`; nobody closes it meanwhile, and whoever closes it waits for those who judge. */
export async function lockCampaign(
  tx: Database,
  id: CampaignId,
  how: 'judging' | 'closing',
): Promise<FoundCampaign | null> {
  const found = campaigns(tx).where('campaign.id', '=', id)
  const row = await (how === 'closing'
    ? found.forUpdate('campaign')
    : found.forShare('campaign')
  ).executeTakeFirst()
  return row ? toCampaign(row) : null
}

/** Of the campaign's area what this actor may see: all of it, or their own part. */
export function visiblePaths(actor: Actor, path: CommitteePath): CommitteePath[] {
  const own = jurisdictions(actor, REGISTER_READERS)
  return own.some((one) => covers(one, path)) ? [path] : own.filter((one) => covers(path, one))
}

/** Open it for everyone on the register of this area whom no other campaign of the year asks. */
export async function insertCampaign(
  tx: Database,
  { committeeId, path, year }: { committeeId: CommitteeId; path: CommitteePath; year: number },
  { actor, at }: { actor: Actor; at: Date },
): Promise<{ campaignId: CampaignId; people: number } | null> {
  const id = randomUUID() as CampaignId
  const opened = await tx
    .insertInto('campaign')
    .values({
      id,
      committee_id: committeeId,
      year,
      opened_by: actor.personId,
      opened_at: at,
      closed_by: null,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!opened) return null
  const { rows } = await sql<{ people: number }>`
    with asked as (
      insert into campaign_member (campaign_id, volunteer_id, year, result)
      select ${id}, volunteer.id, ${year}, 'pending' from volunteer
      join committee as village on village.id = volunteer.village_id
      where village.path like ${`${path}%`} and volunteer.status = any (${ON_REGISTER})
      order by volunteer.id
      on conflict do nothing
      returning volunteer_id)
    select count(*) as people from asked`.execute(tx)
  return { campaignId: id, people: rows[0]?.people ?? 0 }
}

/** How many have come to which result, in these areas. */
export async function tallyResults(
  db: Database,
  id: CampaignId,
  paths: readonly CommitteePath[],
): Promise<Campaign['results']> {
  const rows = await db
    .selectFrom('campaign_member as one')
    .innerJoin('volunteer', 'volunteer.id', 'one.volunteer_id')
    .select(['one.result', ({ fn }) => fn.countAll<number>().as('people')])
    .where('one.campaign_id', '=', id)
    .where('volunteer.village_id', 'in', committeesUnder(db, paths))
    .groupBy('one.result')
    .execute()
  const people = new Map(rows.map((row) => [row.result, row.people]))
  return ReviewResult.options.map((result) => ({ result, people: people.get(result) ?? 0 }))
}

export async function listCampaigns(
  db: Database,
  actor: Actor,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<FoundCampaign>> {
  const own = jurisdictions(actor, REGISTER_READERS)
  const rows = await campaigns(db)
    .where(({ or, eb, val }) =>
      or(
        own.flatMap((path) => [
          eb('office.path', 'like', `${path}%` as CommitteePath),
          eb(val(path), 'like', sql<CommitteePath>`office.path || '%'`),
        ]),
      ),
    )
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('campaign.year', 'campaign.id'),
          '<',
          selectFrom('campaign as last')
            .select(['last.year', 'last.id'])
            .where('last.id', '=', String(after) as CampaignId)
            .$asTuple('year', 'id'),
        ),
      ),
    )
    .orderBy('campaign.year', 'desc')
    .orderBy('campaign.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map(toCampaign),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** What the year came to in these areas: counted from rows, so that each number leads to its people. */
export async function findBalance(
  db: Database,
  { id, year }: Pick<FoundCampaign, 'id' | 'year'>,
  paths: readonly CommitteePath[],
): Promise<CampaignBalance> {
  const joined = await db
    .selectFrom('volunteer')
    .select(['main_elder_kind', ({ fn }) => fn.countAll<number>().as('people')])
    .where('enrolled_on', '>=', `${year}-01-01`)
    .where('enrolled_on', '<=', `${year}-12-31`)
    .where('village_id', 'in', committeesUnder(db, paths))
    .groupBy('main_elder_kind')
    .orderBy('main_elder_kind')
    .execute()
  const results = await tallyResults(db, id, paths)
  const of = (result: ReviewResult) => results.find((one) => one.result === result)?.people ?? 0
  const total = joined.reduce((sum, row) => sum + row.people, 0)
  return {
    joined: total,
    joinedByKind: joined.flatMap(({ main_elder_kind, people }) =>
      main_elder_kind ? [{ kind: main_elder_kind satisfies ElderKind, people }] : [],
    ),
    struckOff: of('struckOff'),
    gone: of('gone'),
    net: total - of('struckOff') - of('gone'),
  }
}

export async function countUnsettled(tx: Database, id: CampaignId): Promise<number> {
  const { people } = await tx
    .selectFrom('campaign_member')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('campaign_id', '=', id)
    .where('result', 'not in', SETTLED)
    .executeTakeFirstOrThrow()
  return people
}

export const saveClosed = (
  tx: Database,
  id: CampaignId,
  { actor, at }: { actor: Actor; at: Date },
) =>
  tx
    .updateTable('campaign')
    .set({ closed_by: actor.personId, closed_at: at })
    .where('id', '=', id)
    .execute()
