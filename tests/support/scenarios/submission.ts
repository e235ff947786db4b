import { randomUUID } from 'node:crypto'
import type { Role } from '@shared/account/account.model'
import type { AdoptionId } from '@shared/submission/adoption.model'
import { COMPILERS, ISSUERS } from '@shared/submission/briefing.rules'
import { RANKING_READERS, spanOf, USUAL_TABLE } from '@shared/submission/points.rules'
import { REVIEWERS } from '@shared/submission/review.rules'
import { givenActor, type Place } from '../builders'
import {
  aManuscript,
  givenArticle,
  givenBriefing,
  givenColumn,
  givenOutlet,
  givenSeries,
  givenSolicitation,
  ticked,
} from '../submission'
import type { World } from '../world'
import type { Relation, Scenarios } from './scenario'

type Status = NonNullable<Parameters<typeof givenArticle>[1]['status']>

/** Somebody else's article whose unit and desk both are the committee of the walk. */
async function articleAt(world: World, at: Place, status: Status) {
  const author = await givenActor(world)
  const articleId = await givenArticle(world, { author, unit: at, desk: at, status })
  return { articleId }
}

async function adoptionAt(world: World, at: Place) {
  const author = await givenActor(world)
  const articleId = await givenArticle(world, { author, unit: at, desk: at, status: 'published' })
  const id = randomUUID() as AdoptionId
  await world.db
    .insertInto('adoption')
    .values({
      id,
      article_id: articleId,
      outlet_id: await givenOutlet(world),
      status: 'reported',
      adopted_on: '2026-05-20',
      issue: '第5期',
      url: '',
      photo_id: null,
      reported_by: author.personId,
      reported_at: world.now(),
      decided_by: null,
      decided_at: null,
      reason: null,
    })
    .execute()
  return { adoptionId: id }
}

const adoption = async (world: World, at: Place) => ({
  ...(await articleAt(world, at, 'published')),
  outletId: await givenOutlet(world),
  adoptedOn: '2026-05-20',
  issue: '第5期',
  url: '',
  photoId: null,
})

/** Asked by the committee of the walk, of itself. */
async function solicitationAt(world: World, at: Place) {
  return { solicitationId: await givenSolicitation(world, { desk: at, units: [at] }) }
}

const aPeriod = { year: 2026, period: 'year' }
const seen = { round: 'first', version: 1 } as const

export const submissionScenarios: Scenarios = {
  'column.list': async () => ({}),
  'article.begin': async (world, at) => ({
    unitId: at.id,
    manuscript: aManuscript(await givenColumn(world)),
  }),
  'article.save': async (world, at) => ({
    ...(await articleAt(world, at, 'draft')),
    manuscript: aManuscript(await givenColumn(world)),
  }),
  'article.submit': (world, at) => articleAt(world, at, 'draft'),
  'article.resubmit': async (world, at) => ({
    ...(await articleAt(world, at, 'returned')),
    notesDone: [],
  }),
  'article.get': (world, at) => articleAt(world, at, 'inFirstReview'),
  'article.version': async (world, at) => ({
    ...(await articleAt(world, at, 'inFirstReview')),
    number: 1,
  }),
  'article.listSimilar': (world, at) => articleAt(world, at, 'inFirstReview'),
  'article.listMine': async (world, at) => {
    await articleAt(world, at, 'submitted')
    return {}
  },
  'review.list': async (world, at) => {
    await articleAt(world, at, 'submitted')
    return { show: 'open' }
  },
  'review.pass': async (world, at) => ({
    ...(await articleAt(world, at, 'inFirstReview')),
    ...seen,
    ...ticked('first'),
  }),
  'review.return': async (world, at) => ({
    ...(await articleAt(world, at, 'inFirstReview')),
    ...seen,
    notes: ['请补上活动日期'],
    dueOn: '2026-06-08',
  }),
  'review.refuse': async (world, at) => ({
    ...(await articleAt(world, at, 'inFirstReview')),
    ...seen,
    reason: '内容已经登过',
  }),
  'review.revert': async (world, at) => ({
    ...(await articleAt(world, at, 'inFirstReview')),
    decisionId: randomUUID(),
    reason: '点错了',
  }),
  'review.extend': async (world, at) => ({
    ...(await articleAt(world, at, 'returned')),
    dueOn: '2026-06-15',
  }),
  'review.markImportant': async (world, at) => ({
    ...(await articleAt(world, at, 'inFirstReview')),
    important: true,
  }),
  'review.vouch': (world, at) => articleAt(world, at, 'accepted'),
  'review.takeDown': async (world, at) => ({
    ...(await articleAt(world, at, 'published')),
    reason: '单位要求撤下',
  }),
  'publication.list': async () => ({}),
  'publication.search': async () => ({ words: '老校长' }),
  'publication.get': (world, at) => articleAt(world, at, 'published'),
  'publication.read': (world, at) => articleAt(world, at, 'published'),
  'solicitation.listOpen': async (world, at) => {
    await solicitationAt(world, at)
    return {}
  },
  'solicitation.list': async (world, at) => {
    await solicitationAt(world, at)
    return {}
  },
  'solicitation.get': solicitationAt,
  'solicitation.answers': solicitationAt,
  'solicitation.prepare': async (_world, at) => ({ committeeId: at.id }),
  'solicitation.open': async (_world, at) => ({
    committeeId: at.id,
    theme: '家风故事',
    wanted: '写一位老人',
    mostWords: null,
    suggested: null,
    dueOn: '2026-07-01',
    unitIds: [],
  }),
  'solicitation.putOff': async (world, at) => ({
    ...(await solicitationAt(world, at)),
    dueOn: '2026-08-01',
    reason: '农忙，多留些日子',
  }),
  'solicitation.end': async (world, at) => ({
    ...(await solicitationAt(world, at)),
    reason: '稿件已经够用',
  }),
  'outlet.list': async () => ({}),
  'outlet.add': async (_world, at) => ({
    committeeId: at.id,
    name: `日报${randomUUID().slice(0, 6)}`,
    level: 'county',
  }),
  'adoption.list': async (world, at) => {
    await adoptionAt(world, at)
    return { show: 'reported' }
  },
  'adoption.listOf': async (world, at) => {
    const { adoptionId } = await adoptionAt(world, at)
    return world.db
      .selectFrom('adoption')
      .select('article_id as articleId')
      .where('id', '=', adoptionId)
      .executeTakeFirstOrThrow()
  },
  'adoption.get': adoptionAt,
  'adoption.report': adoption,
  'adoption.register': adoption,
  'adoption.verify': adoptionAt,
  'adoption.turnDown': async (world, at) => ({
    ...(await adoptionAt(world, at)),
    reason: '没有找到原文',
  }),
  'briefing.list': async (_world, at) => ({ committeeId: at.id }),
  'briefing.tally': async (_world, at) => ({ committeeId: at.id }),
  'briefing.get': async (world, at) => ({
    briefingId: await givenBriefing(world, at, await givenActor(world)),
  }),
  'briefing.prepare': async (_world, at) => ({ committeeId: at.id }),
  'briefing.openSeries': async (_world, at) => ({
    committeeId: at.id,
    name: '关心下一代工作',
    office: '关工办',
    last: { year: 2026, issueNumber: 5, serialNumber: 565 },
  }),
  'briefing.compile': async (world, at) => {
    await givenSeries(world, at)
    const { articleId } = await articleAt(world, at, 'published')
    return { committeeId: at.id, articleIds: [articleId] }
  },
  'briefing.rearrange': async (world, at) => {
    const { articleId } = await articleAt(world, at, 'published')
    const briefingId = await givenBriefing(world, at, await givenActor(world))
    return { briefingId, articleIds: [articleId] }
  },
  'briefing.issue': async (world, at) => ({
    briefingId: await givenBriefing(world, at, await givenActor(world)),
  }),
  'briefing.download': async (world, at) => ({
    briefingId: await givenBriefing(world, at, await givenActor(world)),
    format: 'word',
  }),
  'points.get': async (_world, at) => ({ committeeId: at.id, ...aPeriod, by: 'unit' }),
  'points.rows': async (_world, at) => ({
    committeeId: at.id,
    ...aPeriod,
    unitId: at.id,
    name: null,
  }),
  'points.setTable': async (_world, at) => ({ committeeId: at.id, year: 2026, ...USUAL_TABLE }),
  'points.close': async (_world, at) => ({ committeeId: at.id, year: 2025 }),
  'article.listTalks': async () => ({}),
  'correspondent.list': async (_world, at) => ({ committeeId: at.id }),
  'correspondent.listMine': async () => ({}),
  'correspondent.certify': async (world, at) => {
    const { personId } = await givenActor(world, { roles: [['correspondent', at]] })
    return { personId, unitId: at.id }
  },
  'correspondent.print': async (world, at) => {
    const { personId } = await givenActor(world, { roles: [['correspondent', at]] })
    return { personId, unitId: at.id }
  },
  'statistics.get': async (_world, at) => ({ committeeId: at.id, ...spanOf(2026, 'year') }),
  'statistics.articles': async (_world, at) => ({ committeeId: at.id, ...spanOf(2026, 'year') }),
}

/** Dictionaries, and issues: what is issued is for everyone; whoever reads what is published is counted. */
export const openToAnyone = ['publication.read', 'outlet.list', 'briefing.list', 'briefing.tally']

/** Another's articles are not mine, and outside one's jurisdiction there are none. */
export const answersEmpty = [
  'article.listMine',
  'correspondent.listMine',
  'article.listTalks',
  'review.list',
  'adoption.list',
  'solicitation.listOpen',
  'solicitation.list',
]

const staff =
  (roles: readonly Role[]) =>
  (role: Role, relation: Relation): boolean =>
    roles.includes(role) && (relation === 'own' || relation === 'ancestor')

/** The ranking is the county's: for everyone who works anywhere in it. */
const inTheCounty = (role: Role, relation: Relation): boolean =>
  RANKING_READERS.includes(role) && relation !== 'foreign'

/** Beside the author, those who work on a record see it. */
export const admits = {
  'article.get': staff(REVIEWERS),
  'article.version': staff(REVIEWERS),
  'article.listSimilar': staff(REVIEWERS),
  'adoption.listOf': staff(REVIEWERS),
  'adoption.get': staff(COMPILERS),
  'briefing.get': staff([...COMPILERS, ...ISSUERS]),
  'briefing.download': staff([...COMPILERS, ...ISSUERS]),
  'correspondent.print': staff(COMPILERS),
  'points.get': inTheCounty,
  'points.rows': inTheCounty,
}
