import { submissionJobs } from '@cloud/submission/submission.jobs'
import { submissionNotices } from '@cloud/submission/submission.notices'
import type { ArticleId } from '@shared/submission/article.model'
import {
  aManuscript,
  givenArticle,
  givenColumn,
  givenOutlet,
  weChatAnswers,
} from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk, handIn, pass, passUpTo, statusOf } from './given'

const now = '2026-06-01T02:00:00.000Z'
const everyMinute = async (world: World) => {
  for (const job of Object.values(submissionJobs)) await job(world.db, world.now())
}

describe('checking that content is safe', () => {
  let world: World
  let desk: Desk
  let articleId: ArticleId
  beforeEach(async () => {
    world = await createWorld({ now })
    desk = await givenDesk(world)
    articleId = await handIn(world, desk.author, desk.village)
  })
  const published = () => world.as(null).submission.publication.list({})

  it('publishes nothing unchecked, and what passed by itself', async () => {
    await passUpTo(world, desk, articleId, 'final')
    await weChatAnswers(world, 'passed')
    await pass(world, desk.chief, articleId, 'final')

    await everyMinute(world)
    expect(await statusOf(world, articleId)).toBe('accepted')
    expect((await published()).items).toEqual([])

    await weChatAnswers(world, 'passed')
    await everyMinute(world)
    expect(await statusOf(world, articleId)).toBe('published')
    expect((await published()).items.map((one) => one.id)).toEqual([articleId])
  })

  it('sends risky words back to the author with what to do, and asks anew about the changed text', async () => {
    await weChatAnswers(world, 'risky')
    await everyMinute(world)
    const { article } = world.as(desk.author).submission
    expect(await article.get({ articleId })).toMatchObject({
      status: 'returned',
      returnedFrom: 'unit',
      safety: 'risky',
      dueOn: '2026-06-08',
    })

    const columnId = await givenColumn(world)
    await article.save({ articleId, manuscript: { ...aManuscript(columnId), body: '改过的正文' } })
    await article.resubmit({ articleId, notesDone: [] })

    expect(await article.get({ articleId })).toMatchObject({
      status: 'submitted',
      safety: 'pending',
    })
    await everyMinute(world)
    expect(await statusOf(world, articleId)).toBe('submitted')
  })

  it('lets a person’s eyes decide only where the machine was unsure', async () => {
    await passUpTo(world, desk, articleId, 'final')
    await pass(world, desk.chief, articleId, 'final')
    const { review } = world.as(desk.chief).submission
    await expect(review.vouch({ articleId })).rejects.toMatchObject({ code: 'CHECK_NOT_UNSURE' })

    await weChatAnswers(world, 'review')
    await everyMinute(world)
    expect(await statusOf(world, articleId)).toBe('accepted')
    await review.vouch({ articleId })

    expect(await statusOf(world, articleId)).toBe('published')
  })

  it('reminds the author the day before and once when late', async () => {
    const { author, village: unit, county } = desk
    const facts = { author, unit, desk: county, status: 'returned', dueOn: '2026-06-02' } as const
    await givenArticle(world, facts)
    const reminders = async () => {
      await everyMinute(world)
      const rows = await world.db
        .selectFrom('event')
        .select('id')
        .where('topic', '=', 'revision.due')
        .execute()
      return rows.length
    }

    expect(await reminders()).toBe(1)
    expect(await reminders()).toBe(1)
    world.travelTo('2026-06-03T02:00:00.000Z')
    expect(await reminders()).toBe(2)
    expect(await reminders()).toBe(2)
  })

  it('tells everyone concerned at each step, and nobody else', async () => {
    await passUpTo(world, desk, articleId, 'second')
    const events = await world.db
      .selectFrom('event')
      .select(['id', 'topic', 'subject_id as subjectId', 'payload', 'happened_at as happenedAt'])
      .where('topic', 'like', 'article.%')
      .orderBy('id')
      .execute()
    const last = events.at(-1)
    if (!last) throw new Error('nothing happened')

    const notices = await submissionNotices[last.topic]?.(world.db, last)

    expect(notices?.map((one) => [one.personId, one.title])).toEqual([
      [desk.author.personId, '初审通过了'],
      [desk.senior.personId, '有一篇稿件等您看'],
    ])
    const home = await world.as(desk.senior).account.home.get({})
    expect(home.todos.map((todo) => [todo.urgency, todo.title])).toContainEqual([
      'must',
      '1 篇稿件等您复审',
    ])
  })
})

describe('registering an adoption', () => {
  let world: World
  let desk: Desk
  let articleId: ArticleId
  let proof: { adoptedOn: string; issue: string; url: string; photoId: null }
  beforeEach(async () => {
    world = await createWorld({ now })
    desk = await givenDesk(world)
    const { author, village: unit, county } = desk
    articleId = await givenArticle(world, { author, unit, desk: county, status: 'published' })
    proof = { adoptedOn: '2026-05-20', issue: '2026年第5期', url: '', photoId: null }
  })

  it('counts one article in several outlets, each once, and tells the author', async () => {
    const { adoption } = world.as(desk.office).submission
    const journal = await givenOutlet(world)
    const site = await givenOutlet(world, '关心下一代网')
    const first = await adoption.register({ articleId, outletId: journal, ...proof })
    await adoption.register({ articleId, outletId: site, ...proof })

    await expect(
      adoption.register({ articleId, outletId: journal, ...proof }),
    ).rejects.toMatchObject({ code: 'ALREADY_ADOPTED' })
    const register = await world.as(desk.author).submission.adoption.listOf({ articleId })
    expect(register.map((one) => one.outlet.name).sort()).toEqual(['《双阳红》', '关心下一代网'])
    expect(
      await world.as(desk.author).submission.adoption.get({ adoptionId: first.id }),
    ).toMatchObject({
      status: 'verified',
      unit: { id: desk.village.id },
      outlet: { level: 'province' },
    })
  })

  it('verifies what the author reports, or turns it down with a reason and lets it be reported again', async () => {
    const outletId = await givenOutlet(world)
    const { adoption } = world.as(desk.author).submission
    const reported = await adoption.report({ articleId, outletId, ...proof })
    expect(reported.status).toBe('reported')
    const office = world.as(desk.office).submission.adoption

    await office.turnDown({ adoptionId: reported.id, reason: '没有找到这一期' })
    await expect(office.verify({ adoptionId: reported.id })).rejects.toMatchObject({
      code: 'ALREADY_JUDGED',
    })
    const again = await adoption.report({ articleId, outletId, ...proof })
    await office.verify({ adoptionId: again.id })

    expect((await office.list({ show: 'verified' })).items.map((one) => one.id)).toEqual([again.id])
  })

  it('is entered once when sent from many sides at once', async () => {
    const outletId = await givenOutlet(world)
    const answers = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        world.as(desk.office).submission.adoption.register({ articleId, outletId, ...proof }),
      ),
    )
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('takes a local outlet into the county’s dictionary once', async () => {
    const { outlet } = world.as(desk.office).submission
    const local = { committeeId: desk.county.id, name: '靖江日报', level: 'county' } as const
    const added = await outlet.add(local)

    await expect(outlet.add(local)).rejects.toMatchObject({ code: 'ALREADY_LISTED' })
    const listed = { ...added, isLocal: true }
    expect(await outlet.list({ articleId })).toContainEqual(listed)
    expect(await outlet.list({ committeeId: desk.county.id })).toContainEqual(listed)
    expect(await outlet.list({ committeeId: desk.otherCounty.id })).not.toContainEqual(listed)
    expect(await outlet.list({})).not.toContainEqual(listed)
  })
})
