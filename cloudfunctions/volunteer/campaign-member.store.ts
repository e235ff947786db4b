import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import { maskName } from '@shared/kernel/masking'
import type { Page } from '@shared/kernel/page'
import type {
  CampaignId,
  CampaignLine,
  ReviewResult,
  StrikeOff,
  Talk,
  YearReviewed,
} from '@shared/volunteer/campaign.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'
import { committeesUnder } from './place.store'

export type Who = { campaignId: CampaignId; volunteerId: VolunteerId }
type By = { actor: Actor; at: Date }

/** Where one member stands; whoever judged the volunteer's row first has it. */
export async function findReviewed(db: Database, { campaignId, volunteerId }: Who) {
  const row = await db
    .selectFrom('campaign_member as one')
    .leftJoin('strike_off as open', (join) =>
      join
        .onRef('open.volunteer_id', '=', 'one.volunteer_id')
        .onRef('open.campaign_id', '=', 'one.campaign_id')
        .on('open.status', '=', 'proposed'),
    )
    .select(['one.result', 'one.note', 'open.proposed_by', 'open.reason'])
    .select(({ selectFrom }) =>
      selectFrom('talk')
        .select(({ fn }) => fn.countAll<number>().as('talks'))
        .whereRef('talk.volunteer_id', '=', 'one.volunteer_id')
        .whereRef('talk.campaign_id', '=', 'one.campaign_id')
        .as('talks'),
    )
    .where('one.campaign_id', '=', campaignId)
    .where('one.volunteer_id', '=', volunteerId)
    .executeTakeFirst()
  return row ? { ...row, talks: row.talks ?? 0 } : null
}

export async function saveResult(
  tx: Database,
  { campaignId, volunteerId }: Who,
  result: ReviewResult,
  { actor, at, note }: By & { note?: string },
): Promise<void> {
  await tx
    .updateTable('campaign_member')
    .set({
      result,
      judged_by: actor.personId,
      judged_at: at,
      ...(note !== undefined && { note }),
    })
    .where('campaign_id', '=', campaignId)
    .where('volunteer_id', '=', volunteerId)
    .execute()
}

/** Whoever leaves or dies while the campaign looks at them needs no decision any more. */
export async function dropFromCampaigns(tx: Database, id: VolunteerId): Promise<void> {
  await tx
    .updateTable('strike_off')
    .set({ status: 'dropped' })
    .where('volunteer_id', '=', id)
    .where('status', '=', 'proposed')
    .execute()
  await tx
    .updateTable('campaign_member')
    .from('campaign')
    .whereRef('campaign.id', '=', 'campaign_member.campaign_id')
    .set({ result: 'gone' })
    .where('campaign_member.volunteer_id', '=', id)
    .where('campaign_member.result', 'in', ['pending', 'confirmed', 'weak', 'proposed'])
    .where('campaign.closed_at', 'is', null)
    .execute()
}

type TalkTold = Pick<Talk, 'heldOn' | 'place' | 'summary'>

export async function insertTalk(tx: Database, who: Who, talk: TalkTold, { actor, at }: By) {
  await tx
    .insertInto('talk')
    .values({
      id: randomUUID(),
      campaign_id: who.campaignId,
      volunteer_id: who.volunteerId,
      held_on: talk.heldOn,
      place: talk.place,
      summary: talk.summary,
      held_by: actor.personId,
      recorded_at: at,
    })
    .execute()
}

export async function insertProposal(tx: Database, who: Who, reason: string, { actor, at }: By) {
  await tx
    .insertInto('strike_off')
    .values({
      id: randomUUID(),
      campaign_id: who.campaignId,
      volunteer_id: who.volunteerId,
      reason,
      proposed_by: actor.personId,
      proposed_at: at,
      status: 'proposed',
      decided_by: null,
      decided_at: null,
      decline_reason: null,
    })
    .execute()
}

export async function decideProposal(
  tx: Database,
  { volunteerId }: Who,
  status: 'struckOff' | 'declined',
  { actor, at, declineReason = null }: By & { declineReason?: string | null },
) {
  await tx
    .updateTable('strike_off')
    .set({
      status,
      decided_by: actor.personId,
      decided_at: at,
      decline_reason: declineReason,
    })
    .where('volunteer_id', '=', volunteerId)
    .where('status', '=', 'proposed')
    .execute()
}

export async function listCampaignLines(
  db: Database,
  id: CampaignId,
  paths: readonly CommitteePath[],
  filter: { result?: ReviewResult | undefined; after?: string | undefined; limit: number },
): Promise<Page<CampaignLine>> {
  const { result, after, limit } = filter
  const rows = await db
    .selectFrom('campaign_member as one')
    .innerJoin('volunteer', 'volunteer.id', 'one.volunteer_id')
    .innerJoin('committee as village', 'village.id', 'volunteer.village_id')
    .select(['one.volunteer_id', 'one.result', 'one.judged_at', 'volunteer.name'])
    .select(['volunteer.joins_as', 'volunteer.main_elder_kind', 'village.name as village_name'])
    .where('one.campaign_id', '=', id)
    .where('volunteer.village_id', 'in', committeesUnder(db, paths))
    .$if(result !== undefined, (select) => select.where('one.result', '=', result as ReviewResult))
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('volunteer.name', 'volunteer.id'),
          '>',
          selectFrom('volunteer as last')
            .select(['last.name', 'last.id'])
            .where('last.id', '=', String(after) as VolunteerId)
            .$asTuple('name', 'id'),
        ),
      ),
    )
    .orderBy('volunteer.name')
    .orderBy('volunteer.id')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  return {
    items: shown.map((row) => ({
      volunteerId: row.volunteer_id,
      maskedName: maskName(row.name),
      villageName: row.village_name,
      joinsAs: row.joins_as,
      mainElderKind: row.main_elder_kind,
      result: row.result,
      judgedOn: row.judged_at && localDateOf(row.judged_at),
    })),
    next: rows.length > limit ? (shown.at(-1)?.volunteer_id ?? null) : null,
  }
}

export async function listTalks(
  db: Database,
  volunteerId: VolunteerId,
  campaignId?: CampaignId,
): Promise<Talk[]> {
  const rows = await db
    .selectFrom('talk')
    .innerJoin('person', 'person.id', 'talk.held_by')
    .select(['talk.held_on', 'talk.place', 'talk.summary', 'person.name'])
    .where('talk.volunteer_id', '=', volunteerId)
    .$if(campaignId !== undefined, (select) =>
      select.where('talk.campaign_id', '=', campaignId as CampaignId),
    )
    .orderBy('talk.held_on', 'desc')
    .orderBy('talk.recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    heldOn: row.held_on,
    place: row.place,
    summary: row.summary,
    heldBy: row.name ?? '工作人员',
  }))
}

export const findLatestProposal = (db: Database, { campaignId, volunteerId }: Who) =>
  db
    .selectFrom('strike_off')
    .select(['status', 'proposed_by', 'decline_reason'])
    .where('campaign_id', '=', campaignId)
    .where('volunteer_id', '=', volunteerId)
    .orderBy('proposed_at', 'desc')
    .executeTakeFirst()

/** The latest proposal to strike this member off, whatever it came to. */
export async function findProposal(
  db: Database,
  { campaignId, volunteerId }: Who,
  asker: PersonId,
): Promise<StrikeOff | null> {
  const row = await db
    .selectFrom('strike_off')
    .innerJoin('person as proposer', 'proposer.id', 'strike_off.proposed_by')
    .leftJoin('person as decider', 'decider.id', 'strike_off.decided_by')
    .selectAll('strike_off')
    .select(['proposer.name as proposer_name', 'decider.name as decider_name'])
    .where('campaign_id', '=', campaignId)
    .where('volunteer_id', '=', volunteerId)
    .orderBy('proposed_at', 'desc')
    .executeTakeFirst()
  return row
    ? {
        reason: row.reason,
        proposedBy: row.proposer_name ?? '工作人员',
        proposedAt: row.proposed_at.toISOString(),
        isMine: row.proposed_by === asker,
        status: row.status,
        decidedBy: row.decided_by && (row.decider_name ?? '工作人员'),
        declineReason: row.decline_reason,
      }
    : null
}

export async function listYearsReviewed(db: Database, id: VolunteerId): Promise<YearReviewed[]> {
  const rows = await db
    .selectFrom('campaign_member')
    .select(['year', 'result', 'note', 'judged_at'])
    .where('volunteer_id', '=', id)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year, result, note, judged_at }) => ({
    year,
    result,
    note,
    on: judged_at && localDateOf(judged_at),
  }))
}

/** What of the campaigns under way waits in these areas: to be looked at, and to be decided by somebody else. */
export async function tallyOpenReviews(
  db: Database,
  paths: readonly CommitteePath[],
  asker: PersonId,
) {
  if (paths.length === 0) return []
  return db
    .selectFrom('campaign')
    .innerJoin('campaign_member as one', 'one.campaign_id', 'campaign.id')
    .innerJoin('volunteer', 'volunteer.id', 'one.volunteer_id')
    .leftJoin('strike_off as open', (join) =>
      join.onRef('open.volunteer_id', '=', 'one.volunteer_id').on('open.status', '=', 'proposed'),
    )
    .select(['campaign.id', 'campaign.year', 'campaign.opened_at'])
    .select([
      sql<number>`count(*) filter (where one.result = 'pending')`.as('pending'),
      sql<number>`count(*) filter (where one.result = 'weak')`.as('weak'),
      sql<number>`count(*) filter (where open.proposed_by <> ${asker} and volunteer.person_id <> ${asker})`.as(
        'proposed',
      ),
    ])
    .where('campaign.closed_at', 'is', null)
    .where('volunteer.village_id', 'in', committeesUnder(db, paths))
    .groupBy('campaign.id')
    .orderBy('campaign.opened_at')
    .execute()
}

export type OpenReview = Awaited<ReturnType<typeof tallyOpenReviews>>[number]
