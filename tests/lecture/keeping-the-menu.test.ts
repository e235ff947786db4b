import type { Actor } from '@shared/account/account.model'
import { givenActor, givenCounty, givenFile, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'
import { givenLecturer, givenSection, givenTalk } from './given'

let world: World
let county: Place
let office: Actor
let lecturer: Actor
beforeEach(async () => {
  world = await createWorld({ now: '2026-09-01T01:00:00.000Z' })
  county = (await givenCounty(world.db)).county
  office = await givenActor(world, { roles: [['countyOffice', county]] })
  lecturer = await givenActor(world, { roles: [['lecturer', county]] })
})

const aTalk = async () => ({
  committeeId: county.id,
  sectionId: await givenSection(world),
  title: '青春期沟通',
  audiences: ['juniorParents' as const],
  minutes: 90,
  equipment: '投影',
  body: '一、孩子在想什么；二、怎样听孩子说话；三、三个可以马上试的办法。',
  fileId: null,
})

describe('keeping the menu', () => {
  it('shows a talk to everyone once its outline is approved, and not before', async () => {
    const { lectureId } = await world.as(lecturer).lecture.lecture.propose(await aTalk())
    const asVisitor = world.as(null).lecture.lecture
    expect((await asVisitor.list({})).items).toEqual([])
    await expect(asVisitor.get({ lectureId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const [waiting] = (await world.as(office).lecture.outline.list({})).items
    expect(waiting).toMatchObject({ lectureId, version: 1, lectureTitle: '青春期沟通' })

    await world.as(office).lecture.outline.approve({ lectureId, version: 1 })

    expect((await asVisitor.list({})).items).toMatchObject([{ id: lectureId, bookable: true }])
    expect(await asVisitor.get({ lectureId })).toMatchObject({ approved: { version: 1 } })
  })

  it('keeps the approved version in force while a new one waits, and every version after', async () => {
    const { lectureId } = await world.as(lecturer).lecture.lecture.propose(await aTalk())
    await world.as(office).lecture.outline.approve({ lectureId, version: 1 })
    const body = '一、先听后说；二、约法三章；三、父母先放下手机，全家一起做。'

    await world.as(lecturer).lecture.outline.revise({ lectureId, body, fileId: null })

    const seen = await world.as(lecturer).lecture.lecture.get({ lectureId })
    expect(seen).toMatchObject({ approved: { version: 1 }, waiting: { version: 2, body } })
    expect(await world.as(null).lecture.lecture.get({ lectureId })).toMatchObject({ waiting: null })

    const twice = world.as(lecturer).lecture.outline.revise({ lectureId, body, fileId: null })
    await expect(twice).rejects.toMatchObject({ code: 'ALREADY_WAITING' })
    await world
      .as(office)
      .lecture.outline.return({ lectureId, version: 2, reason: '第三部分再具体些' })
    await world.as(lecturer).lecture.outline.revise({ lectureId, body, fileId: null })
    await world.as(office).lecture.outline.approve({ lectureId, version: 3 })

    expect(await world.as(null).lecture.lecture.get({ lectureId })).toMatchObject({
      approved: { version: 3 },
    })
    expect(await world.db.selectFrom('lecture_outline').select('version').execute()).toHaveLength(3)
  })

  it('opens the file of a version for whoever may read that version', async () => {
    const fileId = await givenFile(world, lecturer, 'outline')
    const open = (actor: Actor | null, version: number) =>
      world.as(actor).lecture.outline.open({ lectureId, version })
    const talk = await aTalk()
    const { lectureId } = await world.as(lecturer).lecture.lecture.propose({ ...talk, fileId })
    expect(await open(office, 1)).toEqual({
      url: expect.stringContaining(fileId),
      fileName: '青春期沟通_提纲第1版.png',
    })
    await expect(open(null, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' })

    await world.as(office).lecture.outline.approve({ lectureId, version: 1 })
    expect(await open(null, 1)).toMatchObject({ url: expect.stringContaining(fileId) })
    await world.as(lecturer).lecture.outline.revise({ lectureId, body: talk.body, fileId: null })
    await expect(open(lecturer, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(open(lecturer, 9)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells authors and office of every version who judged it, when and why', async () => {
    const fileId = await givenFile(world, lecturer, 'outline')
    const talk = await aTalk()
    const { lectureId } = await world.as(lecturer).lecture.lecture.propose({ ...talk, fileId })
    const reason = '第三部分再具体些'
    await world.as(office).lecture.outline.return({ lectureId, version: 1, reason })
    await world.as(lecturer).lecture.outline.revise({ lectureId, body: talk.body, fileId: null })
    world.travelTo('2026-09-03T02:00:00.000Z')
    await world.as(office).lecture.outline.approve({ lectureId, version: 2 })
    const versions = (actor: Actor) => world.as(actor).lecture.outline.versions({ lectureId })

    for (const reader of [lecturer, office]) {
      expect(await versions(reader)).toMatchObject([
        {
          version: 2,
          status: 'approved',
          returnReason: null,
          authorName: lecturer.name,
          reviewerName: office.name,
          reviewedAt: '2026-09-03T02:00:00.000Z',
        },
        { version: 1, status: 'returned', returnReason: reason, reviewerName: office.name },
      ])
      const first = world.as(reader).lecture.outline.open({ lectureId, version: 1 })
      expect(await first).toMatchObject({ url: expect.stringContaining(fileId) })
    }

    const other = await givenActor(world, { roles: [['lecturer', county]] })
    await expect(versions(other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const reader of [other, null]) {
      await expect(
        world.as(reader).lecture.outline.open({ lectureId, version: 1 }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('takes no file of somebody else for an outline', async () => {
    const fileId = await givenFile(world, office, 'outline')
    const talk = { ...(await aTalk()), fileId }
    await expect(world.as(lecturer).lecture.lecture.propose(talk)).rejects.toMatchObject({
      message: '文件还没传好，请重新选一次',
    })
  })

  it('has every outline approved by somebody who did not write it', async () => {
    const { lectureId } = await world.as(office).lecture.lecture.propose(await aTalk())
    const approve = (actor: Actor) =>
      world.as(actor).lecture.outline.approve({ lectureId, version: 1 })
    await expect(approve(office)).rejects.toMatchObject({ code: 'OWN_OUTLINE' })
    await expect(approve(lecturer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const colleague = await givenActor(world, { roles: [['countyOffice', county]] })
    await approve(colleague)
    await expect(approve(colleague)).rejects.toMatchObject({ code: 'NOT_WAITING' })
  })

  it('is the menu of the offices that serve one, for those who order', async () => {
    const { school, otherCounty } = await givenCounty(world.db)
    await givenTalk(world, county, { title: '本县' })
    await givenTalk(world, otherCounty, { title: '外县' })
    const titles = async (actor: Actor | null) => {
      const { items } = await world.as(actor).lecture.lecture.list({})
      return items.map((item) => item.title).sort()
    }
    const stranger = await givenActor(world, { roles: [['schoolVerifier', school]] })
    expect(await titles(office)).toEqual(['本县'])
    expect(await titles(stranger)).toEqual([])
    expect(await titles(null)).toEqual(['外县', '本县'])
  })

  it('puts a title on the menu once', async () => {
    const talk = await aTalk()
    await world.as(lecturer).lecture.lecture.propose(talk)
    const again = world.as(lecturer).lecture.lecture.propose(talk)
    await expect(again).rejects.toMatchObject({ code: 'TITLE_TAKEN' })
  })

  it('is read page by page, chapter by chapter, and by audience', async () => {
    for (const title of ['甲', '乙', '丙']) await givenTalk(world, county, { title })
    const pages: string[][] = []
    let after: string | undefined
    do {
      const page = await world.as(null).lecture.lecture.list({ limit: 2, ...(after && { after }) })
      pages.push(page.items.map((item) => item.title))
      after = page.next ?? undefined
    } while (after)
    expect(pages).toEqual([['甲', '乙'], ['丙']])
    const forTeachers = await world.as(null).lecture.lecture.list({ audience: 'teachers' })
    expect(forTeachers.items).toEqual([])
    await expect(
      world.as(null).lecture.lecture.list({ after: "'; drop table lecture; --" }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await world.as(null).lecture.section.list({})).toHaveLength(3)
  })
})

describe('joining the lecturers', () => {
  const aProfile = async () => ({
    committeeId: county.id,
    experience: '退休语文教师，家教报告团讲师',
    areas: ['滨江新区'],
    sectionIds: [await givenSection(world)],
  })

  it('takes a profile, a vetting day and somebody else’s word', async () => {
    expect(await world.as(lecturer).lecture.lecturer.get({})).toBeNull()
    await world.as(lecturer).lecture.lecturer.introduce(await aProfile())
    const { personId } = lecturer
    const asOffice = world.as(office).lecture.lecturer
    expect((await asOffice.list({ status: 'submitted' })).items).toMatchObject([
      { personId, memberStatus: null },
    ])

    await expect(asOffice.approve({ personId, vettedOn: '2026-09-02' })).rejects.toMatchObject({
      code: 'VETTED_IN_FUTURE',
    })
    await asOffice.approve({ personId, vettedOn: '2026-08-20' })

    const profile = await world.as(lecturer).lecture.lecturer.get({})
    expect(profile).toMatchObject({ status: 'approved', vettedOn: '2026-08-20' })
    expect(JSON.stringify(profile)).not.toContain('phone')
    await expect(asOffice.return({ personId, reason: '请补充经历' })).rejects.toMatchObject({
      code: 'ALREADY_REVIEWED',
    })
  })

  it('is told what to add when a profile comes back, and is reviewed again after', async () => {
    await world.as(lecturer).lecture.lecturer.introduce(await aProfile())
    const { personId } = lecturer
    await world.as(office).lecture.lecturer.return({ personId, reason: '请补充经历' })
    expect(await world.as(lecturer).lecture.lecturer.get({})).toMatchObject({
      status: 'returned',
      returnReason: '请补充经历',
    })
    await world.as(lecturer).lecture.lecturer.introduce(await aProfile())
    expect(await world.as(lecturer).lecture.lecturer.get({})).toMatchObject({ status: 'submitted' })
  })

  it('sets weekly times and days away, none of them twice', async () => {
    const known = await givenLecturer(world, county, { freeTimes: [] })
    const set = (freeTimes: { weekday: number; starts: string; ends: string }[]) =>
      world.as(known).lecture.lecturer.setTimes({
        freeTimes,
        awayPeriods: [{ fromOn: '2026-10-01', toOn: '2026-10-07' }],
        monthlyLimit: 2,
      })
    const morning = { weekday: 3, starts: '09:00', ends: '11:00' }
    await expect(set([morning, { ...morning, ends: '12:00' }])).rejects.toMatchObject({
      code: 'TIMES_OVERLAP',
    })
    await expect(set([{ ...morning, ends: '08:00' }])).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await set([morning])
    await set([morning])
    expect(await world.as(known).lecture.lecturer.get({})).toMatchObject({
      freeTimes: [morning],
      awayPeriods: [{ fromOn: '2026-10-01', toOn: '2026-10-07' }],
      monthlyLimit: 2,
    })
    const unknown = world.as(lecturer).lecture.lecturer.setTimes({
      freeTimes: [],
      awayPeriods: [],
      monthlyLimit: 2,
    })
    await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
