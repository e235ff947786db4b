import { submissionJobs } from '@cloud/submission/submission.jobs'
import type { ArticleId } from '@shared/submission/article.model'
import { givenActor } from '../support/builders'
import { givenArticle } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk } from './given'

describe('searching what is published (P-12)', () => {
  let world: World
  let desk: Desk
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
    desk = await givenDesk(world)
  })
  const given = (
    title: string,
    day = '2026-05-01',
    status: 'published' | 'accepted' = 'published',
  ) =>
    givenArticle(world, {
      author: desk.author,
      unit: desk.village,
      desk: desk.county,
      status,
      title,
      changedAt: new Date(`${day}T02:00:00.000Z`),
    })
  const index = () => submissionJobs.indexPublications?.(world.db, world.now())
  const search = async (words: string) => {
    const hits = await world.as(null).submission.publication.search({ words })
    return hits.map(({ title }) => title)
  }

  it('finds words of two characters, in the title first and then the newest', async () => {
    await given('社区讲座', '2026-05-03')
    await given('十二位老人的春天', '2026-05-01')
    await given('村里的新事', '2026-05-02')
    await index()
    expect(await search('老人')).toEqual(['十二位老人的春天', '社区讲座', '村里的新事'])
    expect(await search('孝道')).toEqual([])
  })

  it('finds one character in titles, and takes signs of a pattern for themselves', async () => {
    await given('春')
    await given('100%的热心')
    await index()
    expect(await search('春')).toEqual(['春'])
    expect(await search('100%的')).toEqual(['100%的热心'])
    expect(await search('%%')).toEqual([])
  })

  it('wants every word', async () => {
    await given('家风故事会')
    await given('家教讲座')
    await index()
    expect(await search('家风 老人')).toEqual(['家风故事会'])
  })

  it('marks where it was found', async () => {
    await given('村里的新事')
    await index()
    const [hit] = await world.as(null).submission.publication.search({ words: '老人' })
    expect(hit?.excerpt.find((part) => part.hit)?.text).toBe('老人')
  })

  it('finds only what is published, and at once nothing that was taken down', async () => {
    await given('还没发布的', '2026-05-01', 'accepted')
    const articleId = await given('老校长进社区')
    await index()
    expect(await search('还没')).toEqual([])
    await world.as(desk.chief).submission.review.takeDown({ articleId, reason: '单位要求' })
    expect(await search('校长')).toEqual([])
    expect(await world.db.selectFrom('article_search').selectAll().execute()).toEqual([])
  })

  it('asks what to look for', async () => {
    await expect(search(' ')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('counting readings honestly (P-12)', () => {
  it('counts a person once a day, and forgets the day after who it was', async () => {
    const world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
    const desk = await givenDesk(world)
    const { author, village: unit, county } = desk
    const articleId: ArticleId = await givenArticle(world, {
      author,
      unit,
      desk: county,
      status: 'published',
    })
    const reader = await givenActor(world)
    const read = async (who = reader) =>
      (await world.as(who).submission.publication.read({ articleId })).readings
    const fold = () => submissionJobs.foldReadings?.(world.db, world.now())

    await Promise.all([read(), read(), read()])
    expect(await read()).toBe(1)
    expect(await read(desk.clerk)).toBe(2)
    await fold()
    expect(await read()).toBe(2)

    world.travelTo('2026-06-02T02:00:00.000Z')
    await fold()
    expect(await world.db.selectFrom('article_reading').selectAll().execute()).toEqual([])
    expect(await read()).toBe(3)
    const shown = await world.as(null).submission.publication.get({ articleId })
    expect(shown.readings).toBe(3)
  })

  it('counts nothing for what is not published', async () => {
    const world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
    const desk = await givenDesk(world)
    const place = { author: desk.author, unit: desk.village, desk: desk.county }
    const articleId = await givenArticle(world, { ...place, status: 'accepted' })
    const read = world.as(desk.clerk).submission.publication.read({ articleId })
    await expect(read).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
