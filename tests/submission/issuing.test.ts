import { transact } from '@database/engine'
import { givenActor } from '../support/builders'
import { givenArticle, givenBriefing, givenSeries } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk } from './given'

const now = '2026-06-01T02:00:00.000Z'

describe('issuing a briefing', () => {
  let world: World
  let desk: Desk
  beforeEach(async () => {
    world = await createWorld({ now })
    desk = await givenDesk(world)
  })

  it('picks published articles, takes the next numbers when signed, and is locked', async () => {
    const { author, village: unit, county } = desk
    const facts = { author, unit, desk: county, status: 'published' } as const
    const first = await givenArticle(world, { ...facts, title: '甲' })
    const second = await givenArticle(world, { ...facts, title: '乙' })
    const office = world.as(desk.office).submission.briefing
    await office.openSeries({
      committeeId: county.id,
      name: '关心下一代工作',
      office: '靖江市关工办',
      last: { year: 2026, issueNumber: 5, serialNumber: 565 },
    })
    expect(await office.prepare({ committeeId: county.id })).toMatchObject({
      next: { year: 2026, issueNumber: 6, serialNumber: 566 },
      candidates: expect.arrayContaining([expect.objectContaining({ articleId: first })]),
    })

    const draft = await office.compile({ committeeId: county.id, articleIds: [first] })
    await expect(
      office.compile({ committeeId: county.id, articleIds: [first] }),
    ).rejects.toMatchObject({ code: 'ALREADY_PICKED' })
    await office.rearrange({ briefingId: draft.id, articleIds: [second, first] })
    const issued = await world.as(desk.chief).submission.briefing.issue({ briefingId: draft.id })

    expect(issued).toMatchObject({
      status: 'issued',
      numbers: { year: 2026, issueNumber: 6, serialNumber: 566 },
      issuedOn: '2026-06-01',
      issuedBy: '吴淑珍',
      items: [
        { title: '乙', suppliedBy: unit.name },
        { title: '甲', suppliedBy: unit.name },
      ],
    })
    await expect(
      office.rearrange({ briefingId: draft.id, articleIds: [first] }),
    ).rejects.toMatchObject({ code: 'ALREADY_ISSUED' })
    await expect(world.db.deleteFrom('briefing_item').execute()).rejects.toThrow(/locked/)
    await expect(
      world.db.updateTable('briefing').set({ issuer_name: '别人' }).execute(),
    ).rejects.toThrow(/locked/)
    expect(await world.as(author).submission.briefing.tally({ committeeId: county.id })).toEqual([
      { year: 2026, issues: 1, items: 2 },
    ])
  })

  it('does not print what was taken down after it was picked, until the office picks anew', async () => {
    const facts = { author: desk.author, unit: desk.village, desk: desk.county } as const
    const stays = await givenArticle(world, { ...facts, status: 'published' })
    const goes = await givenArticle(world, { ...facts, status: 'published' })
    await givenSeries(world, desk.county)
    const office = world.as(desk.office).submission.briefing
    const articleIds = [goes, stays]
    const { id: briefingId } = await office.compile({ committeeId: desk.county.id, articleIds })
    const chief = world.as(desk.chief).submission
    await chief.review.takeDown({ articleId: goes, reason: '家长要求撤下照片' })

    await expect(chief.briefing.issue({ briefingId })).rejects.toMatchObject({
      code: 'ARTICLE_TAKEN_DOWN',
    })
    await expect(office.rearrange({ briefingId, articleIds })).rejects.toMatchObject({
      code: 'NOT_PUBLISHED',
    })
    await office.rearrange({ briefingId, articleIds: [stays] })
    expect((await chief.briefing.issue({ briefingId })).items).toHaveLength(1)
  })

  it('gives eight issues signed at once eight numbers without gap or repeat', async () => {
    const ids = []
    for (let one = 0; one < 8; one += 1) {
      ids.push(await givenBriefing(world, desk.county, desk.office))
    }

    const issued = await Promise.all(
      ids.map((briefingId) => world.as(desk.chief).submission.briefing.issue({ briefingId })),
    )

    const serials = issued.map((one) => one.numbers?.serialNumber ?? 0).sort((a, b) => a - b)
    expect(serials).toEqual([566, 567, 568, 569, 570, 571, 572, 573])
    const numbers = issued.map((one) => one.numbers?.issueNumber ?? 0).sort((a, b) => a - b)
    expect(numbers).toEqual([6, 7, 8, 9, 10, 11, 12, 13])
  })

  it('leaves no gap even to whoever writes past the rules', async () => {
    const briefingId = await givenBriefing(world, desk.county, desk.office)
    await world.as(desk.chief).submission.briefing.issue({ briefingId })
    const next = await givenBriefing(world, desk.county, desk.office)
    const signed = {
      status: 'issued',
      year: 2026,
      issue_number: 8,
      issued_on: '2026-06-01',
      issued_by: desk.chief.personId,
      issuer_name: '吴淑珍',
    } as const
    const number = (serial: number, previous: number | null) =>
      transact(world.db, (tx) =>
        tx
          .updateTable('briefing')
          .set({ ...signed, serial_number: serial, previous_serial: previous })
          .where('id', '=', next)
          .execute(),
      )

    await expect(number(568, 567)).rejects.toThrow(/each_issue_follows_another/)
    await expect(number(568, null)).rejects.toThrow(/a_series_begins_once/)
    await expect(number(568, 566)).rejects.toThrow(/serial_numbers_run_on/)
  })

  it('begins anew with the year and runs on (T-BRIEF-2)', async () => {
    await givenSeries(world, desk.county, { year: 2024, issueNumber: 40, serialNumber: 558 })
    world.travelTo('2024-12-31T16:30:00.000Z')
    const briefingId = await givenBriefing(world, desk.county, desk.office)

    const issued = await world.as(desk.chief).submission.briefing.issue({ briefingId })

    expect(issued.numbers).toEqual({ year: 2025, issueNumber: 1, serialNumber: 559 })
  })

  it('is for the office and the signers until it is signed, then for everyone', async () => {
    const briefingId = await givenBriefing(world, desk.county, desk.office)
    const stranger = await givenActor(world)
    await expect(world.as(stranger).submission.briefing.get({ briefingId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const own = await givenActor(world, {
      roles: [
        ['countyOffice', desk.county],
        ['chiefEditor', desk.county],
      ],
    })
    const mine = await givenBriefing(world, desk.county, own)
    await expect(
      world.as(own).submission.briefing.issue({ briefingId: mine }),
    ).rejects.toMatchObject({ code: 'OWN_COMPILATION' })
    await world.as(desk.chief).submission.briefing.issue({ briefingId })
    expect((await world.as(stranger).submission.briefing.get({ briefingId })).status).toBe('issued')
    const list = await world.as(stranger).submission.briefing.list({ committeeId: desk.county.id })
    expect(list.items.map((line) => line.id)).toEqual([briefingId])
  })
})
