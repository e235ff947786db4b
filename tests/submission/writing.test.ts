import type { Photo } from '@shared/submission/article.model'
import { givenActor, givenFile } from '../support/builders'
import { unprintable } from '../support/hostile'
import { aManuscript, givenArticle, givenColumn, TITLE } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk, handIn, pass, statusOf } from './given'

const now = '2026-06-01T02:00:00.000Z'

describe('writing an article', () => {
  let world: World
  let desk: Desk
  beforeEach(async () => {
    world = await createWorld({ now })
    desk = await givenDesk(world)
  })
  const as = (who: keyof Desk) => world.as(desk[who] as Desk['author']).submission

  const photoOf = async (facts: Partial<Photo> = {}): Promise<Photo> => ({
    fileId: await givenFile(world, desk.author, 'articlePhoto'),
    caption: '老校长在讲课',
    showsMinors: true,
    guardiansAgreed: true,
    ...facts,
  })

  it('keeps a draft that lacks everything, and counts its words', async () => {
    const empty = { columnId: null, title: '', body: '孩子们 2026', bylines: [], photos: [] }
    const { articleId, words } = await as('author').article.begin({
      unitId: desk.village.id,
      manuscript: empty,
    })

    expect(words).toBe(4)
    expect(await as('author').article.get({ articleId })).toMatchObject({
      status: 'draft',
      mine: true,
      version: { number: 1, body: '孩子们 2026', submittedAt: null },
    })
    await expect(as('clerk').article.get({ articleId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('keeps what looks like HTML as the text it is', async () => {
    const body = '<script>alert(1)</script>\n第二段'
    const manuscript = { ...aManuscript(null), body }
    const { articleId } = await as('author').article.begin({ unitId: desk.village.id, manuscript })

    expect((await as('author').article.get({ articleId })).version.body).toBe(body)
  })

  it('keeps a text without what no database and no Word can hold, and an emoji whole', async () => {
    const { articleId } = await as('author').article.begin({
      unitId: desk.village.id,
      manuscript: {
        ...aManuscript(null),
        title: unprintable.join(''),
        body: '甲\ud83d😀乙\n\u001b丙',
      },
    })

    expect((await as('author').article.get({ articleId })).version).toMatchObject({
      title: '甲乙'.repeat(unprintable.length),
      body: '甲😀乙\n丙',
    })
  })

  it.each([
    [
      'ten photos',
      (photo: Photo) => ({ photos: Array.from({ length: 10 }, () => photo) }),
      '照片最多 9 张',
    ],
    ['four names', () => ({ bylines: ['甲乙', '丙丁', '戊己', '庚辛'] }), '署名最多 3 人'],
    ['a title of 61 characters', () => ({ title: '长'.repeat(61) }), '标题最多 60 个字'],
  ])('refuses %s in words', async (_, facts, message) => {
    const manuscript = { ...aManuscript(null), ...facts(await photoOf()) }

    const attempt = as('author').article.begin({ unitId: desk.village.id, manuscript })

    await expect(attempt).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(attempt).rejects.toMatchObject({
      data: { issues: expect.arrayContaining([expect.objectContaining({ message })]) },
    })
  })

  it('attaches only one’s own photos and knows only the columns there are', async () => {
    const stranger = await givenActor(world)
    const foreign = await givenFile(world, stranger, 'articlePhoto')
    const photos = [await photoOf({ fileId: foreign })]
    const unitId = desk.village.id

    await expect(
      as('author').article.begin({ unitId, manuscript: aManuscript(null, photos) }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(
      as('author').article.begin({
        unitId,
        manuscript: aManuscript('00000000-0000-4000-8000-000000000000' as never),
      }),
    ).rejects.toMatchObject({ code: 'UNKNOWN_COLUMN' })
  })

  it('is done for a unit one serves', async () => {
    const attempt = as('author').article.begin({
      unitId: desk.otherTownship.id,
      manuscript: aManuscript(null),
    })
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('asks before children are shown', async () => {
    const columnId = await givenColumn(world)
    const manuscript = aManuscript(columnId, [await photoOf({ guardiansAgreed: false })])
    const { articleId } = await as('author').article.begin({ unitId: desk.village.id, manuscript })

    await expect(as('author').article.submit({ articleId })).rejects.toMatchObject({
      code: 'GUARDIANS_NOT_ASKED',
    })

    const agreed = { ...manuscript, photos: [await photoOf()] }
    await as('author').article.save({ articleId, manuscript: agreed })
    const receipt = await as('author').article.submit({ articleId })
    expect(receipt).toMatchObject({ version: 1, round: 'unit', submittedAt: now })
  })

  it('hands in once, and what was sent stays as it was', async () => {
    const articleId = await handIn(world, desk.author, desk.village)

    await expect(as('author').article.submit({ articleId })).rejects.toMatchObject({
      code: 'NOT_WITH_AUTHOR',
    })
    await expect(
      as('author').article.save({ articleId, manuscript: aManuscript(null) }),
    ).rejects.toMatchObject({ code: 'NOT_WITH_AUTHOR' })
    await expect(
      world.db.updateTable('article_version').set({ title: '改' }).execute(),
    ).rejects.toThrow()
  })

  it('tells the author in a list where each article stands and by when', async () => {
    const articleId = await handIn(world, desk.author, desk.village)
    await givenArticle(world, { author: desk.editor, unit: desk.village, desk: desk.county })

    const { items } = await as('author').article.listMine({})

    expect(items).toEqual([
      expect.objectContaining({
        id: articleId,
        title: TITLE,
        status: 'submitted',
        dueOn: '2026-06-08',
        overdue: false,
      }),
    ])
  })
})

describe('revising an article', () => {
  let world: World
  let desk: Desk
  beforeEach(async () => {
    world = await createWorld({ now })
    desk = await givenDesk(world)
  })

  it('works through every note, keeps both versions, and goes back to the round that asked', async () => {
    const articleId = await handIn(world, desk.author, desk.village)
    await pass(world, desk.clerk, articleId, 'unit')
    const { review } = world.as(desk.editor).submission
    const { article } = world.as(desk.author).submission
    await review.return({
      articleId,
      round: 'first',
      version: 1,
      notes: ['请写明日期', '请核对人数'],
      dueOn: '2026-06-05',
    })

    const returned = await article.get({ articleId })
    expect(returned).toMatchObject({ status: 'returned', dueOn: '2026-06-05', overdue: false })
    expect(returned.decisions.at(-1)).toMatchObject({
      round: 'first',
      outcome: 'returned',
      decidedBy: null,
      notes: [
        { number: 1, text: '请写明日期' },
        { number: 2, text: '请核对人数' },
      ],
    })

    const columnId = await givenColumn(world)
    const manuscript = { ...aManuscript(columnId), body: '5月30日，十二位老人来到社区。' }
    await article.save({ articleId, manuscript })
    await expect(article.resubmit({ articleId, notesDone: [1] })).rejects.toMatchObject({
      code: 'NOTES_LEFT',
    })
    await expect(
      article.save({ articleId, manuscript: { ...manuscript, bylines: ['李红'] } }),
    ).rejects.toMatchObject({ code: 'BYLINES_LOCKED' })
    expect((await review.list({ show: 'mine' })).items).toEqual([])

    const receipt = await article.resubmit({ articleId, notesDone: [1, 2] })

    expect(receipt).toMatchObject({ version: 2, round: 'first' })
    expect(await statusOf(world, articleId)).toBe('inFirstReview')
    const judged = await world.as(desk.editor).submission.article.get({ articleId })
    expect(judged).toMatchObject({ sent: [1, 2], version: { number: 2, body: manuscript.body } })
    expect(
      (await world.as(desk.editor).submission.article.version({ articleId, number: 1 })).body,
    ).not.toBe(manuscript.body)
    await expect(pass(world, desk.editor, articleId, 'first', 1)).rejects.toMatchObject({
      code: 'MOVED_ON',
    })
    await pass(world, desk.editor, articleId, 'first', 2)
    expect(await statusOf(world, articleId)).toBe('inSecondReview')
  })

  it('may be handed in later when whoever asked allows it', async () => {
    const { author, village: unit, county } = desk
    const facts = { author, unit, desk: county, status: 'returned', dueOn: '2026-06-03' } as const
    const articleId = await givenArticle(world, facts)

    await expect(
      world.as(desk.senior).submission.review.extend({ articleId, dueOn: '2026-06-10' }),
    ).rejects.toMatchObject({ code: 'NOT_YOUR_ROUND' })
    await world.as(desk.editor).submission.review.extend({ articleId, dueOn: '2026-06-10' })

    expect(await world.as(author).submission.article.get({ articleId })).toMatchObject({
      dueOn: '2026-06-10',
    })
  })
})
