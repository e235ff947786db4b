import { submissionJobs } from '@cloud/submission/submission.jobs'
import { submissionNotices } from '@cloud/submission/submission.notices'
import { submissionTodos } from '@cloud/submission/submission.todos'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { SolicitationId } from '@shared/submission/article.model'
import { givenActor } from '../support/builders'
import { aManuscript, givenColumn, givenSolicitation } from '../support/submission'
import { createWorld, type World } from '../support/world'
import { type Desk, givenDesk } from './given'

const now = '2026-06-01T02:00:00.000Z'
const appeal = {
  theme: '家风故事',
  wanted: '写一位老人的家风故事，五百字左右',
  mostWords: 1_000,
  suggested: null,
  dueOn: '2026-06-20',
  unitIds: [],
}

describe('soliciting articles', () => {
  let world: World
  let desk: Desk
  beforeEach(async () => {
    world = await createWorld({ now })
    desk = await givenDesk(world)
  })
  const as = (who: keyof Desk) => world.as(desk[who] as Desk['author']).submission

  type Facts = { dueOn?: string; mostWords?: number; unitIds?: CommitteeId[] }
  const open = (facts: Facts = {}) =>
    as('office').solicitation.open({ ...appeal, ...facts, committeeId: desk.county.id })

  /** Whoever hears of what the log tells about it under this topic. */
  async function told(topic: string, id: SolicitationId) {
    const event = await world.db
      .selectFrom('event')
      .selectAll()
      .where('topic', '=', topic)
      .where('subject_id', '=', id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const notices = await submissionNotices[topic]?.(world.db, {
      id: event.id,
      topic,
      subjectId: id,
      payload: event.payload,
      happenedAt: event.happened_at,
    })
    return notices ?? []
  }

  async function begin(solicitationId: SolicitationId | null, body?: string) {
    const manuscript = { ...aManuscript(await givenColumn(world)), ...(body && { body }) }
    return as('author').article.begin({
      unitId: desk.village.id,
      manuscript: { ...manuscript, solicitationId },
    })
  }
  async function handIn(solicitationId: SolicitationId) {
    const { articleId } = await begin(solicitationId)
    await as('author').article.submit({ articleId })
    return articleId
  }

  it('asks every unit of the county and tells its correspondents and heads once', async () => {
    const { solicitationId, units } = await open()

    expect(units).toBe(4)
    const notices = await told('solicitation.opened', solicitationId)
    expect(notices.map((one) => one.personId).sort()).toEqual(
      [desk.author.personId, desk.clerk.personId].sort(),
    )
    expect(notices[0]).toMatchObject({ title: '征稿：家风故事' })
    expect(notices[0]?.body).toContain('不下达指标')

    const todos = await submissionTodos(world.db, desk.author, world.now())
    expect(todos).toContainEqual(
      expect.objectContaining({ key: `solicitation:${solicitationId}`, urgency: 'can' }),
    )
  })

  it('asks some units, and others neither see nor answer it', async () => {
    const { solicitationId } = await open({ unitIds: [desk.school.id] })

    expect(await as('author').solicitation.listOpen({})).toEqual([])
    await expect(as('author').solicitation.get({ solicitationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(begin(solicitationId)).rejects.toMatchObject({ code: 'UNKNOWN_SOLICITATION' })
  })

  it.each([
    ['a day that is too soon', { dueOn: '2026-06-01' }, 'DUE_TOO_SOON'],
    ['a day that is too far', { dueOn: '2027-06-01' }, 'DUE_TOO_FAR'],
    ['most words below reason', { mostWords: 5 }, 'BAD_REQUEST'],
  ])('refuses %s', async (_, facts, code) => {
    await expect(open(facts)).rejects.toMatchObject({ code })
  })

  it('asks only units of its own county', async () => {
    await expect(open({ unitIds: [desk.otherCounty.id] })).rejects.toMatchObject({
      code: 'UNKNOWN_UNIT',
    })
    const stranger = await givenActor(world, { roles: [['countyOffice', desk.otherCounty]] })
    await expect(
      world.as(stranger).submission.solicitation.open({
        ...appeal,
        committeeId: desk.county.id,
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('counts what units have handed in, with the articles behind the numbers', async () => {
    const { solicitationId } = await open()
    await begin(solicitationId)
    const articleId = await handIn(solicitationId)

    const { progress, isOffice } = await as('office').solicitation.get({ solicitationId })
    expect(isOffice).toBe(true)
    expect(progress).toHaveLength(4)
    expect(progress.find(({ unit }) => unit.id === desk.village.id)).toMatchObject({
      handedIn: 1,
      published: 0,
    })
    const { items } = await as('office').solicitation.answers({
      solicitationId,
      unitId: desk.village.id,
    })
    expect(items).toEqual([expect.objectContaining({ articleId, status: 'submitted' })])
    expect((await as('office').solicitation.list({})).items).toEqual([
      expect.objectContaining({ id: solicitationId, asked: 4, answered: 1 }),
    ])

    const own = await as('author').solicitation.get({ solicitationId })
    expect(own.isOffice).toBe(false)
    expect(own.progress).toEqual([
      { unit: { id: desk.village.id, name: desk.village.name }, handedIn: 1, published: 0 },
    ])
  })

  it('settles what an article answers when it is handed in', async () => {
    const { solicitationId } = await open()
    const articleId = await handIn(solicitationId)

    expect((await as('author').article.get({ articleId })).solicitation).toMatchObject({
      id: solicitationId,
      status: 'open',
    })
    await expect(
      world.db
        .updateTable('article')
        .set({ solicitation_id: null })
        .where('id', '=', articleId)
        .execute(),
    ).rejects.toThrow()
  })

  it('takes an article after its day only without it', async () => {
    const { solicitationId } = await open()
    const { articleId } = await begin(solicitationId)
    world.travelTo('2026-06-21T02:00:00.000Z')

    await expect(as('author').article.submit({ articleId })).rejects.toMatchObject({
      code: 'SOLICITATION_OVER',
      message: expect.stringContaining('照样可以交稿'),
    })
    const manuscript = { ...aManuscript(await givenColumn(world)), solicitationId: null }
    await as('author').article.save({ articleId, manuscript })
    await expect(as('author').article.submit({ articleId })).resolves.toMatchObject({ version: 1 })
    expect(await as('author').solicitation.listOpen({})).toEqual([])
  })

  it('takes no article longer than asked', async () => {
    const { solicitationId } = await open()
    const { articleId } = await begin(solicitationId, '长'.repeat(1_001))

    await expect(as('author').article.submit({ articleId })).rejects.toMatchObject({
      code: 'TOO_MANY_WORDS',
    })
  })

  it('reminds, once, only units that have handed in nothing', async () => {
    const { solicitationId } = await open({ unitIds: [desk.village.id, desk.school.id] })
    const teacher = await givenActor(world, { roles: [['correspondent', desk.school]] })
    await handIn(solicitationId)
    const remind = () => submissionJobs.remindUnits?.(world.db, world.now())

    world.travelTo('2026-06-16T02:00:00.000Z')
    expect(await remind()).toBe(0)
    world.travelTo('2026-06-17T02:00:00.000Z')
    expect(await remind()).toBe(1)
    expect(await remind()).toBe(0)

    const notices = await told('solicitation.near', solicitationId)
    expect(notices.map((one) => one.personId)).toEqual([teacher.personId])
  })

  it('is not recalled on the day it is opened', async () => {
    const id = await givenSolicitation(world, {
      desk: desk.county,
      units: [desk.village],
      dueOn: '2026-06-03',
    })
    expect(await submissionJobs.remindUnits?.(world.db, world.now())).toBe(0)
    world.travelTo('2026-06-02T02:00:00.000Z')
    expect(await submissionJobs.remindUnits?.(world.db, world.now())).toBe(1)
    expect(await told('solicitation.near', id)).toHaveLength(2)
  })

  it('is put off with a reason everybody asked hears of, and reminded of anew', async () => {
    const { solicitationId } = await open()
    world.travelTo('2026-06-18T02:00:00.000Z')
    await submissionJobs.remindUnits?.(world.db, world.now())

    const later = { solicitationId, dueOn: '2026-07-01', reason: '农忙，多留些日子' }
    await as('office').solicitation.putOff(later)

    expect(await as('author').solicitation.get({ solicitationId })).toMatchObject({
      dueOn: '2026-07-01',
      extensions: [{ fromOn: '2026-06-20', toOn: '2026-07-01', reason: '农忙，多留些日子' }],
    })
    expect(await told('solicitation.putOff', solicitationId)).toHaveLength(2)
    await expect(as('office').solicitation.putOff(later)).rejects.toMatchObject({
      code: 'NOT_LATER',
    })
    world.travelTo('2026-06-28T02:00:00.000Z')
    expect(await submissionJobs.remindUnits?.(world.db, world.now())).toBe(1)
  })

  it('is ended early with a reason, and then takes nothing more', async () => {
    const { solicitationId } = await open()
    const { articleId } = await begin(solicitationId)
    const ending = { solicitationId, reason: '稿件已经够用' }
    await as('office').solicitation.end(ending)

    expect(await as('author').solicitation.get({ solicitationId })).toMatchObject({
      status: 'closed',
      closeReason: '稿件已经够用',
    })
    expect((await told('solicitation.ended', solicitationId))[0]?.body).toContain('稿件已经够用')
    await expect(as('author').article.submit({ articleId })).rejects.toMatchObject({
      code: 'SOLICITATION_OVER',
    })
    await expect(as('office').solicitation.end(ending)).rejects.toMatchObject({ code: 'NOT_OPEN' })
    await expect(
      as('office').solicitation.putOff({ solicitationId, dueOn: '2026-07-01', reason: '再等等' }),
    ).rejects.toMatchObject({ code: 'CLOSED_EARLY' })
  })
})
