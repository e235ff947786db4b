import { submissionJobs } from '@cloud/submission/submission.jobs'
import type { Actor } from '@shared/account/account.model'
import type { ArticleId } from '@shared/submission/article.model'
import { givenActor, type Place } from '../support/builders'
import { aManuscript, givenColumn } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk } from './given'

const now = '2026-06-01T02:00:00.000Z'
const STORY = [
  '周六上午，江畔社区的十二位五老走进暑期托管班，讲江堤、渡口和老厂房的来历。',
  '孩子们边听边画，课后把画贴满了走廊。家长接孩子时也停下来看，问下次什么时候再讲。',
].join('\n')
const OTHER = '渡口村把图书室的灯留到晚上八点，三位老教师轮流值守，留守的孩子写完作业再回家。'

describe('finding similar articles', () => {
  let world: World
  let desk: Desk
  beforeEach(async () => {
    world = await createWorld({ now })
    desk = await givenDesk(world)
  })
  const sample = () => submissionJobs.sampleVersions?.(world.db, world.now())
  const similarTo = (who: Actor, articleId: ArticleId) =>
    world.as(who).submission.article.listSimilar({ articleId })

  async function write(who: Actor, unit: Place, body: string, handIn = true) {
    const manuscript = { ...aManuscript(await givenColumn(world)), body }
    const { article } = world.as(who).submission
    const { articleId } = await article.begin({ unitId: unit.id, manuscript })
    if (handIn) await article.submit({ articleId })
    return articleId
  }

  it('names the other article to the author before handing in, and to who reviews', async () => {
    const first = await write(desk.author, desk.village, STORY)
    expect(await sample()).toBe(1)
    expect(await sample()).toBe(0)

    const again = await write(desk.author, desk.village, `${STORY}\n下周还来。`, false)
    const expected = [
      {
        percent: expect.any(Number),
        article: expect.objectContaining({
          articleId: first,
          unitName: desk.village.name,
          submittedOn: '2026-06-01',
        }),
      },
    ]
    expect(await similarTo(desk.author, again)).toEqual(expected)
    await world.as(desk.author).submission.article.submit({ articleId: again })
    expect(await similarTo(desk.editor, again)).toEqual(expected)
  })

  it('finds neither another story nor a draft nor the article itself', async () => {
    await write(desk.author, desk.village, OTHER)
    await write(desk.author, desk.village, STORY, false)
    const articleId = await write(desk.author, desk.village, STORY)
    await sample()

    expect(await similarTo(desk.author, articleId)).toEqual([])
  })

  it('only says that there is one where it is not for this reader', async () => {
    const stranger = await givenActor(world, { roles: [['correspondent', desk.otherCounty]] })
    await write(stranger, desk.otherCounty, STORY)
    await sample()

    const articleId = await write(desk.author, desk.village, STORY)
    expect(await similarTo(desk.author, articleId)).toEqual([{ percent: 100, article: null }])
  })

  it('shows nothing to whoever may not see the article', async () => {
    const articleId = await write(desk.author, desk.village, STORY)
    const stranger = await givenActor(world)
    await expect(similarTo(stranger, articleId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('finds a long one among many, most alike first', async () => {
    const letters = (from: number) =>
      Array.from({ length: 600 }, (_, at) => String.fromCodePoint(0x4e00 + from + at)).join('')
    for (let at = 0; at < 12; at += 1) {
      await write(desk.author, desk.village, letters(1_000 + at * 600))
    }
    const half = await write(desk.author, desk.village, letters(9_100))
    const most = await write(desk.author, desk.village, letters(9_060))
    await sample()

    const articleId = await write(desk.author, desk.village, letters(9_000))
    const found = await similarTo(desk.author, articleId)
    expect(found.map((one) => one.article?.articleId)).toEqual([most, half])
    expect(found[0]?.percent).toBeCloseTo(89.9, 1)
  })
})
