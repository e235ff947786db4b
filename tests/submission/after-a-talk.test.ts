import { submissionTodos } from '@cloud/submission/submission.todos'
import { openingOf } from '@shared/submission/talk.wording'
import { givenDelivered } from '../lecture/given'
import { givenActor, givenCounty } from '../support/builders'
import { aManuscript, givenColumn } from '../support/submission'
import { createWorld } from '../support/world'

describe('beginning an article with what the talk’s record tells', () => {
  const talk = { title: '家风', day: '2026年6月11日', venue: '江畔社区', room: '会议室' }

  it('tells date, place, who spoke and how many came', () => {
    const heads = { parents: 96, teachers: 8, students: 0 }
    expect(openingOf({ ...talk, lecturer: '刘文华', ...heads })).toBe(
      '2026年6月11日，《家风》在江畔社区会议室开讲，主讲人刘文华，到场家长 96 人次、老师 8 人次。',
    )
  })

  it('leaves out what nobody wrote down', () => {
    const unknown = { lecturer: null, parents: null, teachers: null, students: null }
    expect(openingOf({ ...talk, ...unknown })).toBe('2026年6月11日，《家风》在江畔社区会议室开讲。')
  })
})

describe('writing after a talk (P-01)', () => {
  it('offers the talks of one’s own unit, and asks for it at home until something is written', async () => {
    const world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
    const { village, otherCounty } = await givenCounty(world.db)
    const author = await givenActor(world, { roles: [['correspondent', village]] })
    const stranger = await givenActor(world, { roles: [['correspondent', otherCounty]] })
    const { bookingId } = await givenDelivered(world, village)
    world.travelTo('2026-06-13T02:00:00.000Z')

    const { article } = world.as(author).submission
    const [talk] = await article.listTalks({})
    expect(talk).toMatchObject({ bookingId, unitId: village.id })
    expect(talk?.opening).toMatch(/家长 96 人次、老师 8 人次/)
    expect(await world.as(stranger).submission.article.listTalks({})).toEqual([])

    const asked = async () =>
      (await submissionTodos(world.db, author, world.now())).map(({ key }) => key)
    expect(await asked()).toContain(`article:talk:${bookingId}`)
    await article.begin({
      unitId: village.id,
      manuscript: aManuscript(await givenColumn(world)),
    })
    expect(await asked()).not.toContain(`article:talk:${bookingId}`)
    world.travelTo('2026-09-01T02:00:00.000Z')
    expect(await article.listTalks({})).toEqual([])
  })
})
