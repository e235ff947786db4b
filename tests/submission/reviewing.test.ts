import { randomUUID } from 'node:crypto'
import type { DecisionId } from '@shared/submission/review.model'
import { givenActor } from '../support/builders'
import { givenArticle, ticked } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk, handIn, pass, passUpTo, statusOf } from './given'

const now = '2026-06-01T02:00:00.000Z'

describe('reviewing an article', () => {
  let world: World
  let desk: Desk
  beforeEach(async () => {
    world = await createWorld({ now })
    desk = await givenDesk(world)
  })
  const as = (who: keyof Desk) => world.as(desk[who] as Desk['author']).submission
  const waiting = async (who: keyof Desk) =>
    (await as(who).review.list({ show: 'mine' })).items.map((line) => line.id)

  it('goes from the unit’s head through three people to acceptance', async () => {
    const articleId = await handIn(world, desk.author, desk.village)
    for (const [who, round, status] of [
      ['clerk', 'unit', 'inFirstReview'],
      ['editor', 'first', 'inSecondReview'],
      ['senior', 'second', 'inFinalReview'],
      ['chief', 'final', 'accepted'],
    ] as const) {
      expect(await waiting(who)).toEqual([articleId])
      await pass(world, desk[who], articleId, round)
      expect(await waiting(who)).toEqual([])
      expect(await statusOf(world, articleId)).toBe(status)
    }
    const { decisions } = await as('chief').article.get({ articleId })
    expect(decisions.map((one) => [one.round, one.outcome, one.decidedBy])).toEqual([
      ['unit', 'passed', '李秀兰'],
      ['first', 'passed', '何静'],
      ['second', 'passed', '郑国平'],
      ['final', 'passed', '吴淑珍'],
    ])
  })

  it('lists the oldest first with its age in days', async () => {
    const { author, village: unit, county } = desk
    const facts = { author, unit, desk: county, status: 'inFirstReview' } as const
    await givenArticle(world, {
      ...facts,
      title: '新',
      changedAt: new Date('2026-05-30T02:00:00Z'),
    })
    await givenArticle(world, {
      ...facts,
      title: '旧',
      changedAt: new Date('2026-05-20T02:00:00Z'),
    })

    const { items } = await as('editor').review.list({ show: 'mine' })

    expect(items.map((line) => [line.title, line.waitingDays])).toEqual([
      ['旧', 12],
      ['新', 2],
    ])
  })

  it('sends the head’s own article to another person of the unit, or else to the parent', async () => {
    const township = await givenActor(world, { roles: [['townshipReviewer', desk.township]] })
    const articleId = await handIn(world, desk.clerk, desk.village)

    expect(await waiting('clerk')).toEqual([])
    await expect(pass(world, desk.clerk, articleId, 'unit')).rejects.toMatchObject({
      code: 'OWN_ARTICLE',
    })
    const mine = await world.as(township).submission.review.list({ show: 'mine' })
    expect(mine.items.map((line) => line.id)).toEqual([articleId])
    await pass(world, township, articleId, 'unit')

    const deputy = await givenActor(world, { roles: [['villageClerk', desk.village]] })
    const second = await handIn(world, desk.clerk, desk.village)
    const theirs = await world.as(deputy).submission.review.list({ show: 'mine' })
    expect(theirs.items.map((line) => line.id)).toEqual([second])
    const above = await world.as(township).submission.review.list({ show: 'mine' })
    expect(above.items).toEqual([])
  })

  it('lets one person sign one round, by rule and by the database', async () => {
    const { county, village } = desk
    const double = await givenActor(world, {
      roles: [
        ['editor', county],
        ['seniorEditor', county],
        ['villageClerk', village],
      ],
    })
    const articleId = await handIn(world, desk.author, village)
    await pass(world, double, articleId, 'unit')
    await expect(pass(world, double, articleId, 'first')).rejects.toMatchObject({
      code: 'SIGNED_ELSEWHERE',
    })
    await pass(world, desk.editor, articleId, 'first')

    const signed = {
      article_id: articleId,
      author_id: desk.author.personId,
      version: 1,
      outcome: 'passed' as const,
      decided_at: world.now(),
      reason: null,
      checks: [],
      proofread: true,
      read_aloud: false,
      reverted_at: null,
      revert_reason: null,
    }
    const insert = (round: 'second', decidedBy: Desk['author']['personId']) =>
      world.db
        .insertInto('article_decision')
        .values({ ...signed, id: randomUUID() as DecisionId, round, decided_by: decidedBy })
        .execute()
    await expect(insert('second', desk.editor.personId)).rejects.toThrow(
      /no_two_rounds_are_signed_by_one_person/,
    )
    await expect(insert('second', desk.author.personId)).rejects.toThrow(
      /nobody_judges_their_own_article/,
    )
  })

  it('wants the check-list, the proof tick and, for an important one, reading aloud', async () => {
    const articleId = await handIn(world, desk.author, desk.village)
    await passUpTo(world, desk, articleId, 'first')
    const attempt = (ticks: object) =>
      as('editor').review.pass({
        articleId,
        round: 'first',
        version: 1,
        ...ticked('first'),
        ...ticks,
      })

    await expect(attempt({ checks: ['language'] })).rejects.toMatchObject({ code: 'CHECKS_LEFT' })
    await expect(attempt({ proofread: false })).rejects.toMatchObject({ code: 'NOT_PROOFREAD' })
    await as('editor').review.markImportant({ articleId, important: true })
    await expect(attempt({ readAloud: false })).rejects.toMatchObject({ code: 'NOT_READ_ALOUD' })
    await attempt({})
    expect(await statusOf(world, articleId)).toBe('inSecondReview')
  })

  it('refuses with a reason the author reads, and only in the county', async () => {
    const articleId = await handIn(world, desk.author, desk.village)
    const refuse = (who: keyof Desk, round: 'unit' | 'first') =>
      as(who).review.refuse({ articleId, round, version: 1, reason: '同样内容已经登过' })

    await expect(refuse('clerk', 'unit')).rejects.toMatchObject({ code: 'UNITS_DO_NOT_REFUSE' })
    await pass(world, desk.clerk, articleId, 'unit')
    await refuse('editor', 'first')

    expect(await as('author').article.get({ articleId })).toMatchObject({
      status: 'refused',
      reason: '同样内容已经登过',
    })
  })

  it('takes a decision back with a reason while nothing was built on it', async () => {
    const articleId = await handIn(world, desk.author, desk.village)
    await passUpTo(world, desk, articleId, 'second')
    const { decisions } = await as('editor').article.get({ articleId })
    const first = decisions.at(-1)
    if (!first) throw new Error('nobody signed')
    const revert = (who: keyof Desk, decisionId = first.id) =>
      as(who).review.revert({ articleId, decisionId, reason: '数字还要核对' })

    await expect(revert('senior')).rejects.toMatchObject({ code: 'NOT_YOUR_DECISION' })
    await expect(revert('clerk', decisions[0]?.id)).rejects.toMatchObject({ code: 'NOT_THE_LAST' })
    await revert('editor')

    expect(await statusOf(world, articleId)).toBe('inFirstReview')
    const after = await as('editor').article.get({ articleId })
    expect(after.decisions.at(-1)).toMatchObject({ revertReason: '数字还要核对' })
    await pass(world, desk.editor, articleId, 'first')
    await pass(world, desk.senior, articleId, 'second')
  })

  it('is decided once when two editors press at the same moment', async () => {
    const articleId = await handIn(world, desk.author, desk.village)
    await pass(world, desk.clerk, articleId, 'unit')
    const others = await Promise.all(
      Array.from({ length: 5 }, () => givenActor(world, { roles: [['editor', desk.county]] })),
    )

    const answers = await Promise.allSettled([
      ...others.map((other) => pass(world, other, articleId, 'first')),
      as('editor').review.refuse({ articleId, round: 'first', version: 1, reason: '已经登过' }),
    ])

    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    const lost = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(new Set(lost)).toEqual(new Set(['MOVED_ON']))
    const standing = await world.db
      .selectFrom('article_decision')
      .select('id')
      .where('round', '=', 'first')
      .execute()
    expect(standing).toHaveLength(1)
  })

  it('is taken down with a reason by whoever reviews finally, and leaves its trace', async () => {
    const { author, village: unit, county } = desk
    const facts = { author, unit, desk: county, status: 'published' } as const
    const articleId = await givenArticle(world, facts)
    expect(await world.as(null).submission.publication.get({ articleId })).toMatchObject({
      title: '老校长进社区讲家史',
    })

    await as('chief').review.takeDown({ articleId, reason: '照片里的家长要求撤下' })

    await expect(world.as(null).submission.publication.get({ articleId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await as('author').article.get({ articleId })).toMatchObject({
      status: 'takenDown',
      reason: '照片里的家长要求撤下',
    })
  })
})
