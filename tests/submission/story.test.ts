import { actorOf } from '@cloud/kernel/actor'
import { submissionJobs } from '@cloud/submission/submission.jobs'
import { personaOpenid } from '@database/seed/personas'
import { AIHUI, JINGJIANG, place } from '@database/seed/places'
import { seed } from '@database/seed/seed'
import { numbersInWords } from '@shared/submission/briefing.wording'
import { createWorld, type World } from '../support/world'

describe('the story of the articles', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld({ now: '2026-11-22T02:00:00.000Z' })
    await seed(world.db, world.now())
  })
  const as = async (key: string) => {
    const caller = { openid: personaOpenid(key), anonymous: false, trigger: '' }
    return world.as(await actorOf(world.db, caller, world.now())).submission
  }

  it('counts 爱辉区’s 17 issues and 146 items of 2022 from the rows (S3)', async () => {
    const { briefing } = await as('correspondent')
    const tally = await briefing.tally({ committeeId: place(AIHUI) })
    expect(tally).toEqual([{ year: 2022, issues: 17, items: 146 }])
  })

  it('prints 黑龙江省’s issue as S3 heads it', async () => {
    const { briefing } = await as('correspondent')
    const { items } = await briefing.list({ committeeId: place('黑龙江省') })
    expect(items.map((one) => one.numbers && numbersInWords(one.numbers))).toEqual([
      '2024年第4期·总第522期',
    ])
  })

  it('lets 靖江 go on with 2026年第6期·总第566期 (J4)', async () => {
    const { briefing } = await as('countyOffice')
    const { next, candidates } = await briefing.prepare({ committeeId: place(JINGJIANG) })
    expect(next && numbersInWords(next)).toBe('2026年第6期·总第566期')
    expect(candidates).toHaveLength(4)
  })

  it('lets the editor meet two articles that say the same (P-13)', async () => {
    await submissionJobs.sampleVersions?.(world.db, world.now())
    const { article, review } = await as('editor')
    const { items } = await review.list({ show: 'mine' })
    const alike = await Promise.all(
      items.map(
        async ({ id, title }) => [title, await article.listSimilar({ articleId: id })] as const,
      ),
    )
    expect(new Map(alike).get('四位老战士守江护学')).toMatchObject([
      { article: { title: '暑期安全，老战士每天沿江走一遍' } },
    ])
  })

  it('has one community with two correspondents, and one card still to be given (P-11)', async () => {
    const { correspondent } = await as('countyOffice')
    const { enough, list } = await correspondent.list({ committeeId: place(JINGJIANG) })
    expect(enough).toBe(1)
    const people = list.flatMap((unit) => unit.people)
    expect(people.filter(({ certificate }) => !certificate)).toHaveLength(1)
  })

  it.each([
    ['villageClerk', 1],
    ['editor', 3],
    ['seniorEditor', 1],
    ['chiefEditor', 1],
  ])('leaves %s %p to sign', async (key, articles) => {
    const { review } = await as(key)
    expect((await review.list({ show: 'mine' })).items).toHaveLength(articles)
  })
})
