import { volunteerNotices } from '@cloud/volunteer/volunteer.notices'
import { volunteerTodos } from '@cloud/volunteer/volunteer.todos'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenOathText, givenOffices, OATH, type Offices } from './given'

let world: World
let offices: Offices
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T02:00:00.000Z' })
  offices = await givenOffices(world)
})

const draft = (body = OATH) =>
  world.as(offices.reviewer).volunteer.oathText.draft({ committeeId: offices.township.id, body })

describe('writing an oath text', () => {
  it('takes effect when the director approves it, and the one before retires', async () => {
    const before = await givenOathText(world, offices.township)
    const { id: oathTextId, version } = await draft()
    expect(version).toBe(2)
    await world.as(offices.reviewer).volunteer.oathText.submit({ oathTextId })
    expect(await volunteerTodos(world.db, offices.director, world.now())).toMatchObject([
      { urgency: 'must', title: '一份誓词等您批准' },
    ])

    await world.as(offices.director).volunteer.oathText.approve({ oathTextId })

    const { holds, versions } = await world
      .as(offices.director)
      .volunteer.oathText.list({ committeeId: offices.township.id })
    expect(holds).toMatchObject({ id: oathTextId, approvedBy: '徐立新', draftedBy: '王海涛' })
    expect(versions.map(({ id, status }) => [id, status])).toEqual([
      [oathTextId, 'effective'],
      [before, 'retired'],
    ])
  })

  it('leaves one effective text when two are approved at once', async () => {
    const texts = [await draft(), await draft()]
    for (const { id } of texts) {
      await world.as(offices.reviewer).volunteer.oathText.submit({ oathTextId: id })
    }
    const other = await givenActor(world, { roles: [['director', offices.township]] })
    await Promise.all([
      world.as(offices.director).volunteer.oathText.approve({ oathTextId: texts[0]?.id as never }),
      world.as(other).volunteer.oathText.approve({ oathTextId: texts[1]?.id as never }),
    ])
    const rows = await world.db.selectFrom('oath_text').select('status').execute()
    expect(rows.map(({ status }) => status).sort()).toEqual(['effective', 'retired'])
  })

  it('numbers drafts written at once one after the other', async () => {
    const texts = await Promise.all(Array.from({ length: 5 }, () => draft()))
    expect(texts.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5])
  })

  it.each([
    ['TOO_SHORT', '保护孩子的安全。'],
    ['TOO_LONG', '保护孩子的安全。'.repeat(40)],
    ['NO_LINE_ON_MINORS', '我自愿加入志愿者队伍，做好每一件事。'.repeat(5)],
  ])('goes to the director only when it can be sworn: %s', async (code, body) => {
    const { id: oathTextId } = await draft(body)
    await expect(
      world.as(offices.reviewer).volunteer.oathText.submit({ oathTextId }),
    ).rejects.toMatchObject({ code })
  })

  it('comes back with a reason, is revised and goes again', async () => {
    const { id: oathTextId } = await draft()
    await world.as(offices.reviewer).volunteer.oathText.submit({ oathTextId })
    await expect(
      world.as(offices.reviewer).volunteer.oathText.revise({ oathTextId, body: OATH }),
    ).rejects.toMatchObject({ code: 'NOT_IN_THIS_STATE' })
    await world
      .as(offices.director)
      .volunteer.oathText.return({ oathTextId, reason: '第二句再通俗些' })
    expect(await volunteerTodos(world.db, offices.reviewer, world.now())).toMatchObject([
      { title: '誓词退回修改', detail: '第二句再通俗些' },
    ])
    const body = `${OATH}\n请大家看我的行动。`
    const revised = await world.as(offices.reviewer).volunteer.oathText.revise({ oathTextId, body })
    expect(revised).toMatchObject({ status: 'draft', body })
    const again = await world.as(offices.reviewer).volunteer.oathText.submit({ oathTextId })
    expect(again).toMatchObject({ status: 'awaiting', returnReason: null })
  })

  it('cannot be drafted and approved by one person', async () => {
    const both = await givenActor(world, {
      roles: [
        ['townshipReviewer', offices.township],
        ['director', offices.township],
      ],
    })
    const door = world.as(both).volunteer.oathText
    const { id: oathTextId } = await door.draft({ committeeId: offices.township.id, body: OATH })
    await door.submit({ oathTextId })
    await expect(door.approve({ oathTextId })).rejects.toMatchObject({ code: 'YOUR_OWN_DRAFT' })
    await expect(
      world.as(offices.reviewer).volunteer.oathText.approve({ oathTextId }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is never changed or deleted once published', async () => {
    const id = await givenOathText(world, offices.township)
    const update = world.db.updateTable('oath_text').set({ body: '改了' }).where('id', '=', id)
    await expect(update.execute()).rejects.toThrow('a published oath text is not changed')
    const remove = world.db.deleteFrom('oath_text').where('id', '=', id)
    await expect(remove.execute()).rejects.toThrow('a published oath text is not changed')
  })

  it('falls back to the text above when the own one retires', async () => {
    const above = await givenOathText(world, offices.county)
    const own = await givenOathText(world, offices.township)
    const holds = async () =>
      (
        await world
          .as(offices.reviewer)
          .volunteer.oathText.list({ committeeId: offices.village.id })
      ).holds?.id
    expect(await holds()).toBe(own)
    await world.as(offices.director).volunteer.oathText.retire({ oathTextId: own })
    expect(await holds()).toBe(above)
  })

  it('tells the director that it waits and the drafter how it ended', async () => {
    const { id } = await draft()
    await world.as(offices.reviewer).volunteer.oathText.submit({ oathTextId: id })
    const event = { id: 1, subjectId: id, payload: {}, happenedAt: world.now() }
    const tell = (topic: string) => volunteerNotices[topic]?.(world.db, { ...event, topic })
    expect(await tell('oathText.submitted')).toMatchObject([
      { personId: offices.director.personId },
    ])
    expect(await tell('oathText.approved')).toMatchObject([{ personId: offices.reviewer.personId }])
  })
})
