import { randomUUID } from 'node:crypto'
import type { Database } from '@database/engine'
import type { Actor, PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { ArticleId } from '@shared/submission/article.model'
import type {
  Briefing,
  BriefingId,
  BriefingNumbers,
  Masthead,
} from '@shared/submission/briefing.model'

type Series = { masthead: Masthead; last: BriefingNumbers }

/** A committee's masthead and the numbers of its last issue, printed on paper or here. */
export async function findSeries(db: Database, committeeId: CommitteeId): Promise<Series | null> {
  const series = await db
    .selectFrom('briefing_series')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .executeTakeFirst()
  if (!series) return null
  const issued = await db
    .selectFrom('briefing')
    .select(['year', 'issue_number', 'serial_number'])
    .where('committee_id', '=', committeeId)
    .where('status', '=', 'issued')
    .orderBy('serial_number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    masthead: { name: series.name, office: series.office },
    last: numbersOf(issued) ?? {
      year: series.last_year,
      issueNumber: series.last_issue_number,
      serialNumber: series.last_serial_number,
    },
  }
}

/** Like `findSeries`, but nobody else takes a number of it until this transaction ends. */
export async function lockSeries(tx: Database, committeeId: CommitteeId): Promise<Series | null> {
  await tx
    .selectFrom('briefing_series')
    .select('committee_id')
    .where('committee_id', '=', committeeId)
    .forUpdate()
    .executeTakeFirst()
  return findSeries(tx, committeeId)
}

/** Settle it once; `false` when it was settled before. */
export async function insertSeries(
  tx: Database,
  series: Masthead & { committeeId: CommitteeId; last: BriefingNumbers },
): Promise<boolean> {
  const row = await tx
    .insertInto('briefing_series')
    .values({
      committee_id: series.committeeId,
      name: series.name,
      office: series.office,
      last_year: series.last.year,
      last_issue_number: series.last.issueNumber,
      last_serial_number: series.last.serialNumber,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('committee_id')
    .executeTakeFirst()
  return row !== undefined
}

type NumberRow = {
  year: number | null
  issue_number: number | null
  serial_number: number | null
}

export function numbersOf(row: NumberRow | undefined): BriefingNumbers | null {
  if (!row || row.year === null || row.issue_number === null || row.serial_number === null) {
    return null
  }
  return { year: row.year, issueNumber: row.issue_number, serialNumber: row.serial_number }
}

/** An issue with where it lies and who compiled it. */
export type FiledBriefing = {
  briefing: Briefing
  status: Briefing['status']
  path: CommitteePath
  compiledBy: PersonId
  items: number
}

export async function findBriefing(db: Database, id: BriefingId): Promise<FiledBriefing | null> {
  const row = await db
    .selectFrom('briefing')
    .innerJoin('briefing_series as series', 'series.committee_id', 'briefing.committee_id')
    .innerJoin('committee', 'committee.id', 'briefing.committee_id')
    .selectAll('briefing')
    .select(['series.name', 'series.office', 'committee.path', 'committee.name as committee_name'])
    .where('briefing.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const items = await db
    .selectFrom('briefing_item')
    .select(['article_id as articleId', 'title', 'body', 'supplied_by as suppliedBy'])
    .where('briefing_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    status: row.status,
    path: row.path,
    compiledBy: row.compiled_by,
    items: items.length,
    briefing: {
      id: row.id,
      committee: { id: row.committee_id, name: row.committee_name },
      status: row.status,
      masthead: { name: row.name, office: row.office },
      numbers: numbersOf(row),
      issuedOn: row.issued_on,
      issuedBy: row.issuer_name,
      items,
    },
  }
}

/** Like `findBriefing`, but nobody else may change it until this transaction ends. */
export async function lockBriefing(tx: Database, id: BriefingId): Promise<FiledBriefing | null> {
  const locked = await tx
    .selectFrom('briefing')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked ? findBriefing(tx, id) : null
}

/** How many of its articles are no longer published; none of them is taken down before this is over. */
export async function countTakenDown(tx: Database, id: BriefingId): Promise<number> {
  const articles = await tx
    .selectFrom('article')
    .innerJoin('briefing_item as item', 'item.article_id', 'article.id')
    .select('article.status')
    .where('item.briefing_id', '=', id)
    .orderBy('article.id')
    .forShare('article')
    .execute()
  return articles.filter(({ status }) => status !== 'published').length
}

export async function insertBriefing(
  tx: Database,
  committeeId: CommitteeId,
  compiledBy: PersonId,
  at: Date,
): Promise<BriefingId> {
  const id = randomUUID() as BriefingId
  await tx
    .insertInto('briefing')
    .values({
      id,
      committee_id: committeeId,
      status: 'compiling',
      compiled_by: compiledBy,
      compiled_at: at,
      year: null,
      issue_number: null,
      serial_number: null,
      previous_serial: null,
      issued_on: null,
      issued_by: null,
      issuer_name: null,
    })
    .execute()
  return id
}

type Pick = {
  id: ArticleId
  title: string
  body: string
  unitName: string
  published: boolean
  pickedElsewhere: boolean
}

/** The articles of this desk among those wanted, locked in one order, with whether they may be picked. */
export async function lockPicks(
  tx: Database,
  committeeId: CommitteeId,
  wanted: readonly ArticleId[],
  briefingId: BriefingId | null,
): Promise<Pick[]> {
  await tx
    .selectFrom('article')
    .select('id')
    .where('id', 'in', wanted)
    .orderBy('id')
    .forUpdate()
    .execute()
  const rows = await tx
    .selectFrom('article')
    .innerJoin('committee as unit', 'unit.id', 'article.unit_id')
    .innerJoin('article_version as text', 'text.article_id', 'article.id')
    .leftJoin('briefing_item as item', 'item.article_id', 'article.id')
    .distinctOn('article.id')
    .select(['article.id', 'text.title', 'text.body', 'unit.name as unitName', 'article.status'])
    .select('item.briefing_id')
    .where('article.id', 'in', wanted)
    .where('article.desk_id', '=', committeeId)
    .where('text.submitted_at', 'is not', null)
    .orderBy('article.id')
    .orderBy('text.number', 'desc')
    .execute()
  return rows.map(({ status, briefing_id, ...row }) => ({
    ...row,
    published: status === 'published',
    pickedElsewhere: briefing_id !== null && briefing_id !== briefingId,
  }))
}

/** Put these articles into the issue, in this order, in place of what was in it. */
export async function saveItems(
  tx: Database,
  briefingId: BriefingId,
  wanted: readonly ArticleId[],
  picks: readonly Pick[],
): Promise<void> {
  await tx.deleteFrom('briefing_item').where('briefing_id', '=', briefingId).execute()
  const known = new Map(picks.map((pick) => [pick.id, pick]))
  for (const [at, id] of [...new Set(wanted)].entries()) {
    const pick = known.get(id)
    if (!pick) continue
    await tx
      .insertInto('briefing_item')
      .values({
        briefing_id: briefingId,
        position: at + 1,
        article_id: id,
        title: pick.title,
        body: pick.body,
        supplied_by: pick.unitName,
      })
      .execute()
  }
}

/** Sign it: it takes the next numbers and is locked from now on. */
export async function saveIssue(
  tx: Database,
  id: BriefingId,
  signed: { numbers: BriefingNumbers; isFirst: boolean; actor: Actor; issuedOn: LocalDate },
): Promise<void> {
  const { numbers, isFirst, actor, issuedOn } = signed
  await tx
    .updateTable('briefing')
    .set({
      status: 'issued',
      year: numbers.year,
      issue_number: numbers.issueNumber,
      serial_number: numbers.serialNumber,
      previous_serial: isFirst ? null : numbers.serialNumber - 1,
      issued_on: issuedOn,
      issued_by: actor.personId,
      issuer_name: actor.name ?? '',
    })
    .where('id', '=', id)
    .execute()
}

export async function hasIssued(db: Database, committeeId: CommitteeId): Promise<boolean> {
  const row = await db
    .selectFrom('briefing')
    .select('id')
    .where('committee_id', '=', committeeId)
    .where('status', '=', 'issued')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
