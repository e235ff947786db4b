import { givenActor, givenCommittee } from '../support/builders'
import { givenScene, type Scene } from './given'

let world: Scene['world']
let map: Scene['map']
let office: Scene['office']
let rowOf: Scene['rowOf']
let topics: Scene['topics']
beforeEach(async () => {
  ;({ world, map, office, rowOf, topics } = await givenScene())
})

describe('changing a committee', () => {
  it('renames it, but never into a namesake beside it', async () => {
    const { rename } = world.as(office).committee.tree
    const renamed = await rename({ committeeId: map.township.id, name: '滨江镇' })

    expect(renamed.name).toBe('滨江镇')
    await expect(
      rename({ committeeId: map.otherTownship.id, name: '滨江镇' }),
    ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    expect(await rename({ committeeId: map.township.id, name: '滨江镇' })).toEqual(renamed)
  })

  it('lets the village itself keep its telephone right', async () => {
    const clerk = await givenActor(world, { roles: [['villageClerk', map.village]] })
    const contact = { officePhone: '0523-7654321', contactName: '李秘书' }

    await world.as(clerk).committee.tree.setContact({ committeeId: map.village.id, ...contact })

    expect(await rowOf(map.village.id)).toMatchObject({ office_phone: '0523-7654321' })
    await expect(
      world.as(clerk).committee.tree.setContact({ committeeId: map.township.id, ...contact }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('judges how alive it is, on a day that has come', async () => {
    const { judgeVitality } = world.as(office).committee.tree
    const judged = { committeeId: map.village.id, vitality: 'thriving' as const }

    await judgeVitality({ ...judged, judgedOn: '2026-06-01' })

    expect(await rowOf(map.village.id)).toMatchObject({
      vitality: 'thriving',
      vitality_on: '2026-06-01',
    })
    await expect(judgeVitality({ ...judged, judgedOn: '2026-06-02' })).rejects.toMatchObject({
      code: 'NOT_YET',
    })
  })
})

describe('closing a committee', () => {
  const because = { reason: '行政区划调整' }

  it('suspends a township and lets its villages go on; resumes it again', async () => {
    const { suspend, resume } = world.as(office).committee.tree
    await suspend({ committeeId: map.township.id, ...because })

    expect(await rowOf(map.township.id)).toMatchObject({ status: 'suspended' })
    expect(await rowOf(map.village.id)).toMatchObject({ status: 'active' })
    await expect(suspend({ committeeId: map.township.id, ...because })).rejects.toMatchObject({
      code: 'NOT_ACTIVE',
    })

    await resume({ committeeId: map.township.id, ...because })
    await expect(resume({ committeeId: map.township.id, ...because })).rejects.toMatchObject({
      code: 'NOT_SUSPENDED',
    })
    expect(await topics()).toEqual(['committee.suspended', 'committee.resumed'])
  })

  it('merges one township into another: its villages move, its history stays', async () => {
    await world.as(office).committee.tree.merge({
      committeeId: map.township.id,
      intoId: map.otherTownship.id,
      ...because,
    })

    const into = await rowOf(map.otherTownship.id)
    const village = await rowOf(map.village.id)
    expect(await rowOf(map.township.id)).toMatchObject({
      status: 'merged',
      merged_into: map.otherTownship.id,
    })
    expect(village).toMatchObject({ parent_id: into.id, p4: into.id })
    expect(village.path.startsWith(into.path)).toBe(true)
    const shown = await world.as(null).committee.tree.get({ committeeId: map.township.id })
    expect(shown.mergedInto).toEqual({ id: into.id, name: into.name })
  })

  it('carries a whole branch along', async () => {
    const city = await givenCommittee(world.db, { level: 'city' })
    const from = await givenCommittee(world.db, { level: 'county', parent: city })
    const to = await givenCommittee(world.db, { level: 'county', parent: city })
    const township = await givenCommittee(world.db, { level: 'township', parent: from })
    const village = await givenCommittee(world.db, { level: 'village', parent: township })
    const cityOffice = await givenActor(world, { roles: [['countyOffice', city]] })

    await world
      .as(cityOffice)
      .committee.tree.merge({ committeeId: from.id, intoId: to.id, ...because })

    const moved = await rowOf(village.id)
    expect(moved.path.startsWith(to.path)).toBe(true)
    expect(moved).toMatchObject({ p3: to.id, p4: township.id })
  })

  it('does not merge when two villages would have one name', async () => {
    await givenCommittee(world.db, {
      name: map.village.name,
      level: 'village',
      parent: map.otherTownship,
    })

    await expect(
      world.as(office).committee.tree.merge({
        committeeId: map.township.id,
        intoId: map.otherTownship.id,
        ...because,
      }),
    ).rejects.toMatchObject({ code: 'NAMES_COLLIDE' })
  })

  it('leaves ones own closing to those above', async () => {
    const { suspend, merge, remove, resume } = world.as(office).committee.tree
    const own = { committeeId: map.county.id, ...because }

    const mergeOwn = (input: typeof own) => merge({ ...input, intoId: map.otherCounty.id })
    for (const close of [suspend, resume, remove, mergeOwn]) {
      await expect(close(own)).rejects.toMatchObject({ code: 'OWN' })
    }
  })

  it('never removes a township with villages, and says what to do instead (T-ORG-2)', async () => {
    const attempt = world
      .as(office)
      .committee.tree.remove({ committeeId: map.township.id, ...because })

    await expect(attempt).rejects.toMatchObject({
      code: 'HAS_CHILDREN',
      message: expect.stringMatching(/合并.*停用/),
    })
  })

  it('removes what was entered by mistake, but not what has a record', async () => {
    const { establish, remove } = world.as(office).committee.tree
    const mistake = await establish({
      parentId: map.township.id,
      name: '输错的村',
      level: 'village',
      kind: 'village',
      setting: 'rural',
      officePhone: '',
      contactName: '',
    })
    await givenActor(world, { roles: [['villageClerk', map.village]] })

    expect(await remove({ committeeId: mistake.id, ...because })).toEqual({
      committeeId: mistake.id,
    })
    await expect(remove({ committeeId: map.village.id, ...because })).rejects.toMatchObject({
      code: 'IN_USE',
    })
    expect((await rowOf(map.village.id)).name).toBe(map.village.name)
  })
})
