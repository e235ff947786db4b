import { randomUUID } from 'node:crypto'
import type { Actor } from '@shared/account/account.model'
import type { OutletId } from '@shared/submission/adoption.model'
import type {
  ArticleColumnId,
  ArticleId,
  ArticleStatus,
  Photo,
  Round,
  SolicitationId,
} from '@shared/submission/article.model'
import type { BriefingId } from '@shared/submission/briefing.model'
import { CHECKS } from '@shared/submission/review.rules'
import { givenActor, type Place } from './builders'
import type { World } from './world'

export const TITLE = '老校长进社区讲家史'
export const BODY = '周六上午，十二位老人来到社区。\n孩子们听得很认真。'

/** A column of the dictionary, which a migration fills. */
export async function givenColumn(world: World, name = '信息'): Promise<ArticleColumnId> {
  const { id } = await world.db
    .selectFrom('article_column')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return id
}

/** An outlet everyone knows. */
export async function givenOutlet(world: World, name = '《双阳红》'): Promise<OutletId> {
  const { id } = await world.db
    .selectFrom('outlet')
    .select('id')
    .where('name', '=', name)
    .where('desk_id', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}

export const aManuscript = (columnId: ArticleColumnId | null, photos: Photo[] = []) => ({
  columnId,
  title: TITLE,
  body: BODY,
  bylines: ['孙强'],
  photos,
})

type ArticleFacts = {
  author: Actor
  unit: Place
  desk: Place
  status?: ArticleStatus
  returnedFrom?: Round
  dueOn?: string
  changedAt?: Date
  title?: string
  bylines?: string[]
}

/** An article as its table keeps it, in any status, with one version of its text. */
export async function givenArticle(world: World, facts: ArticleFacts): Promise<ArticleId> {
  const id = randomUUID() as ArticleId
  const { status = 'submitted', changedAt = world.now() } = facts
  const returned = status === 'returned'
  const out = status === 'published' || status === 'takenDown'
  await world.db
    .insertInto('article')
    .values({
      id,
      author_id: facts.author.personId,
      unit_id: facts.unit.id,
      desk_id: facts.desk.id,
      column_id: await givenColumn(world),
      bylines: facts.bylines ?? ['孙强'],
      status,
      returned_from: returned ? (facts.returnedFrom ?? 'first') : null,
      revision_due_on: returned ? (facts.dueOn ?? '2026-06-08') : null,
      reminded_on: null,
      created_at: changedAt,
      changed_at: changedAt,
      submitted_at: status === 'draft' ? null : changedAt,
      published_at: out ? changedAt : null,
      vouched_by: null,
      taken_down_by: status === 'takenDown' ? facts.author.personId : null,
      take_down_reason: status === 'takenDown' ? '单位要求' : null,
    })
    .execute()
  await world.db
    .insertInto('article_version')
    .values({
      article_id: id,
      number: 1,
      title: facts.title ?? TITLE,
      body: BODY,
      photos: '[]',
      words: 21,
      content_hash: status === 'draft' ? null : 'hash',
      saved_at: changedAt,
      submitted_at: status === 'draft' ? null : changedAt,
    })
    .execute()
  return id
}

/** Everything ticked. */
export const ticked = (round: Round) => ({
  checks: [...CHECKS[round]],
  proofread: true,
  readAloud: true,
  comment: '',
})

/** The committee prints a briefing; its last issue on paper had these numbers. */
export async function givenSeries(
  world: World,
  place: Place,
  last = { year: 2026, issueNumber: 5, serialNumber: 565 },
): Promise<void> {
  await world.db
    .insertInto('briefing_series')
    .values({
      committee_id: place.id,
      name: '关心下一代工作',
      office: '关工办',
      last_year: last.year,
      last_issue_number: last.issueNumber,
      last_serial_number: last.serialNumber,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** An issue being compiled with one item from before this system. */
export async function givenBriefing(
  world: World,
  place: Place,
  compiler: Actor,
): Promise<BriefingId> {
  await givenSeries(world, place)
  const id = randomUUID() as BriefingId
  await world.db
    .insertInto('briefing')
    .values({
      id,
      committee_id: place.id,
      status: 'compiling',
      compiled_by: compiler.personId,
      compiled_at: world.now(),
      year: null,
      issue_number: null,
      serial_number: null,
      previous_serial: null,
      issued_on: null,
      issued_by: null,
      issuer_name: null,
    })
    .execute()
  await world.db
    .insertInto('briefing_item')
    .values({
      briefing_id: id,
      position: 1,
      article_id: null,
      title: TITLE,
      body: BODY,
      supplied_by: place.name,
    })
    .execute()
  return id
}

/** WeChat answers every check that is open. */
export async function weChatAnswers(
  world: World,
  verdict: 'passed' | 'risky' | 'review',
): Promise<void> {
  await world.db
    .updateTable('safety_check')
    .set({ verdict, decided_at: world.now() })
    .where('verdict', '=', 'pending')
    .execute()
}

type SolicitationFacts = { desk: Place; units: readonly Place[]; dueOn?: string; openedAt?: Date }

/** A 征稿 of this desk to these units. */
export async function givenSolicitation(
  world: World,
  facts: SolicitationFacts,
): Promise<SolicitationId> {
  const id = randomUUID() as SolicitationId
  const { personId } = await givenActor(world)
  await world.db
    .insertInto('solicitation')
    .values({
      id,
      desk_id: facts.desk.id,
      theme: '家风故事',
      wanted: '写一位老人的家风故事',
      most_words: 1_000,
      suggested: null,
      due_on: facts.dueOn ?? '2026-06-20',
      opened_by: personId,
      opened_at: facts.openedAt ?? world.now(),
    })
    .execute()
  await world.db
    .insertInto('solicitation_unit')
    .values(facts.units.map((unit) => ({ solicitation_id: id, unit_id: unit.id })))
    .execute()
  return id
}
