import type { Actor } from '@shared/account/account.model'
import type { ArticleId } from '@shared/submission/article.model'
import { USUAL_TABLE } from '@shared/submission/points.rules'
import { givenActor } from '../support/builders'
import { givenArticle, givenOutlet } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk, handIn, pass, passUpTo } from './given'

describe('ranking by points (P-08)', () => {
  let world: World
  let desk: Desk
  let director: Actor
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
    desk = await givenDesk(world)
    director = await givenActor(world, { name: '主任', roles: [['director', desk.county]] })
  })
  const points = (who: Actor) => world.as(who).submission.points
  const year = () => ({ committeeId: desk.county.id, year: 2026 })
  const ranking = (who = desk.office, by: 'unit' | 'person' = 'unit') =>
    points(who).get({ ...year(), period: 'year', by })

  async function print(outlet: string, adoptedOn = '2026-05-20', articleId?: ArticleId) {
    const { author, village, county } = desk
    const place = { author, unit: village, desk: county, status: 'published' as const }
    const printed = articleId ?? (await givenArticle(world, place))
    await world.as(desk.office).submission.adoption.register({
      articleId: printed,
      outletId: await givenOutlet(world, outlet),
      adoptedOn,
      issue: '第5期',
      url: '',
      photoId: null,
    })
    return printed
  }

  it('counts one article by its highest outlet, and explains every line', async () => {
    const articleId = await print('《双阳红》')
    await print('市日报', '2026-05-21', articleId)
    const { proposed, standings } = await ranking()
    expect(proposed).toBe(true)
    expect(standings).toEqual([
      {
        rank: 1,
        unit: { id: desk.village.id, name: desk.village.name },
        name: null,
        articles: 1,
        adoptions: 2,
        points: 20,
      },
    ])
    const rows = await points(desk.office).rows({
      ...year(),
      period: 'year',
      unitId: desk.village.id,
      name: '孙强',
    })
    expect(rows.map(({ outletName, points }) => [outletName, points])).toEqual([
      ['《双阳红》', 20],
      ['市日报', 0],
    ])
  })

  it('adds the outlets up where the county has settled so', async () => {
    const articleId = await print('《双阳红》')
    await print('市日报', '2026-05-21', articleId)
    await points(desk.office).setTable({ ...year(), ...USUAL_TABLE, mode: 'cumulative' })
    expect(await ranking()).toMatchObject({ proposed: false, standings: [{ points: 30 }] })
  })

  it('puts an adoption where its day lies', async () => {
    await print('《双阳红》', '2026-05-20')
    const half = (period: 'firstHalf' | 'secondHalf') =>
      points(desk.office).get({ ...year(), period, by: 'unit' })
    expect((await half('firstHalf')).standings).toHaveLength(1)
    expect((await half('secondHalf')).standings).toEqual([])
  })

  it('shows the ranking to those who work in the county, and to nobody else', async () => {
    await print('《双阳红》')
    const village = {
      committeeId: desk.village.id,
      year: 2026,
      period: 'year',
      by: 'unit',
    } as const
    expect((await points(desk.author).get(village)).desk.id).toBe(desk.county.id)
    const stranger = await givenActor(world, { roles: [['correspondent', desk.otherCounty]] })
    await expect(points(stranger).get(village)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('closes a year that is over, once, by somebody who did not set its table', async () => {
    const close = (who: Actor) => points(who).close(year())
    await print('《双阳红》')
    await expect(close(director)).rejects.toMatchObject({ code: 'YEAR_NOT_OVER' })
    world.travelTo('2027-01-10T02:00:00.000Z')
    await expect(close(director)).rejects.toMatchObject({ code: 'TABLE_NOT_SET' })
    await points(desk.office).setTable({ ...year(), ...USUAL_TABLE })
    expect(await close(director)).toEqual({ closedOn: '2027-01-10', closedBy: '主任' })
    await expect(close(director)).rejects.toMatchObject({ code: 'ALREADY_CLOSED' })
    const again = points(desk.office).setTable({ ...year(), ...USUAL_TABLE })
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_CLOSED' })
  })

  it('does not change a closed year by what is verified later, and says how much that is', async () => {
    await print('市日报')
    await points(desk.office).setTable({ ...year(), ...USUAL_TABLE })
    world.travelTo('2027-01-10T02:00:00.000Z')
    const before = (await ranking()).standings
    await points(director).close(year())
    await print('《双阳红》', '2026-12-30')

    expect(await ranking()).toMatchObject({ standings: before, tooLate: 1 })
    await expect(
      world.db.updateTable('points_year').set({ nation: 90 }).execute(),
    ).rejects.toThrow()
    await expect(world.db.deleteFrom('closed_adoption').execute()).rejects.toThrow()
  })

  it('waits for the reports of correspondents before a year is closed', async () => {
    const { author, village, county, office } = desk
    const place = { author, unit: village, desk: county, status: 'published' as const }
    await world.as(author).submission.adoption.report({
      articleId: await givenArticle(world, place),
      outletId: await givenOutlet(world),
      adoptedOn: '2026-05-20',
      issue: '第5期',
      url: '',
      photoId: null,
    })
    await points(office).setTable({ ...year(), ...USUAL_TABLE })
    world.travelTo('2027-01-10T02:00:00.000Z')
    await expect(points(director).close(year())).rejects.toMatchObject({ code: 'REPORTS_LEFT' })
  })
})

describe('counting what became of articles (P-14)', () => {
  it('tells handed in, adopted and the days, with the articles behind them', async () => {
    const world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
    const desk = await givenDesk(world)
    const articleId = await handIn(world, desk.author, desk.village)
    await handIn(world, desk.author, desk.village)
    world.travelTo('2026-06-05T02:00:00.000Z')
    await passUpTo(world, desk, articleId, 'final')
    await pass(world, desk.chief, articleId, 'final')
    await world.as(desk.office).submission.adoption.register({
      articleId,
      outletId: await givenOutlet(world),
      adoptedOn: '2026-06-04',
      issue: '第5期',
      url: '',
      photoId: null,
    })
    const asked = { committeeId: desk.county.id, fromOn: '2026-06-01', toOn: '2026-06-30' }
    const { statistics } = world.as(desk.office).submission
    expect(await statistics.get(asked)).toEqual({
      total: { submitted: 2, decided: 1, published: 0, adopted: 1, medianDays: 4 },
      units: [
        {
          unit: { id: desk.village.id, name: desk.village.name },
          submitted: 2,
          decided: 1,
          published: 0,
          adopted: 1,
          medianDays: 4,
        },
      ],
    })
    const one = await statistics.articles({ ...asked, limit: 1 })
    const two = await statistics.articles({ ...asked, limit: 1, after: String(one.next) })
    expect(new Set([...one.items, ...two.items].map((item) => item.articleId)).size).toBe(2)
    expect(two.next).toBeNull()
    expect((await statistics.articles({ ...asked, fromOn: '2026-06-02' })).items).toEqual([])
  })
})
