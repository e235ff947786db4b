import { randomUUID } from 'node:crypto'
import type { Actor } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { givenActor, givenCommittee, givenCounty, type Place } from '../support/builders'
import { createWorld, type World } from '../support/world'

const now = '2026-06-01T00:00:00.000Z'
const nobody = randomUUID() as CommitteeId

let world: World
let map: Record<
  'county' | 'township' | 'village' | 'school' | 'otherTownship' | 'otherCounty',
  Place
>
let office: Actor
let topics: () => Promise<string[]>
beforeEach(async () => {
  world = await createWorld({ now })
  map = await givenCounty(world.db)
  office = await givenActor(world, { roles: [['countyOffice', map.county]] })
  topics = async () =>
    (await world.db.selectFrom('event').select('topic').orderBy('id').execute()).map((e) => e.topic)
})

const rowOf = (id: CommitteeId) =>
  world.db.selectFrom('committee').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('looking at the tree', () => {
  it('shows anyone what lies right below, and how much below that', async () => {
    const { items, next } = await world
      .as(null)
      .committee.tree.children({ parentId: map.county.id })

    expect(items.map((one) => [one.name, one.countBelow])).toEqual([
      [map.township.name, 1],
      [map.school.name, 0],
      [map.otherTownship.name, 0],
    ])
    expect(next).toBeNull()
  })

  it('lists the rows behind a count, however deep, with what stands right above each', async () => {
    const { listKind } = world.as(null).committee.tree

    const villages = await listKind({ committeeId: map.county.id, kind: 'village' })

    expect(villages.items.map((one) => [one.id, one.parentName])).toEqual([
      [map.village.id, map.township.name],
    ])
    await expect(listKind({ committeeId: nobody, kind: 'village' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('begins at the top and pages without a gap', async () => {
    const { children } = world.as(null).committee.tree
    const top = await children({ parentId: null })
    const first = await children({ parentId: map.county.id, limit: 2 })
    const second = await children({ parentId: map.county.id, limit: 2, after: first.next ?? '' })

    expect(top.items.map((one) => one.id)).toEqual([map.county.id, map.otherCounty.id])
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null])
  })

  it('counts each kind below one, leaving out what is closed', async () => {
    await givenCommittee(world.db, { level: 'village', kind: 'community', parent: map.township })
    const closed = await givenCommittee(world.db, { level: 'village', parent: map.township })
    await world.db
      .updateTable('committee')
      .set({ status: 'suspended' })
      .where('id', '=', closed.id)
      .execute()

    const county = await world.as(null).committee.tree.get({ committeeId: map.county.id })

    expect(county.below).toEqual({
      area: 2,
      village: 1,
      community: 1,
      department: 0,
      school: 1,
      enterprise: 0,
    })
  })

  it('says where a committee stands, and does not mistake 1.2 for 1.20', async () => {
    const village = await world.as(null).committee.tree.get({ committeeId: map.village.id })

    expect(village.ancestors.map((one) => one.id)).toEqual([map.county.id, map.township.id])
    await expect(world.as(null).committee.tree.get({ committeeId: nobody })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('finds by a part of the name, with what stands above, and takes % for a percent sign', async () => {
    const named = await givenCommittee(world.db, {
      name: '百分之50%村',
      level: 'village',
      parent: map.township,
    })
    const { search } = world.as(null).committee.tree

    const found = await search({ within: map.county.id, words: '50%' })

    expect(found).toEqual([
      expect.objectContaining({ id: named.id, above: `${map.county.name} ${map.township.name}` }),
    ])
    expect(await search({ within: map.otherCounty.id, words: '50%' })).toEqual([])
    expect(await search({ within: map.county.id, words: '50_' })).toEqual([])
    await expect(search({ within: nobody, words: '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('lists the villages and communities of a county for whoever signs up', async () => {
    const community = await givenCommittee(world.db, {
      level: 'village',
      kind: 'community',
      parent: map.otherTownship,
    })

    const places = await world.as(null).committee.tree.listPlaces({ countyId: map.county.id })

    expect(places.map((one) => [one.id, one.kind, one.township.id])).toEqual([
      [map.village.id, 'village', map.township.id],
      [community.id, 'community', map.otherTownship.id],
    ])
  })
})

describe('establishing a committee', () => {
  const wanted = (parent: Place, facts: object = {}) => ({
    parentId: parent.id,
    name: '新村',
    level: 'village' as const,
    kind: 'village' as const,
    setting: 'rural' as const,
    officePhone: '0523-1234567',
    contactName: '李秘书',
    ...facts,
  })

  it('puts it below its parent and writes down who did it', async () => {
    const made = await world.as(office).committee.tree.establish(wanted(map.township))

    const { path } = await rowOf(map.township.id)
    expect(await rowOf(made.id)).toMatchObject({
      path: expect.stringMatching(new RegExp(`^${path.replaceAll('.', '\\.')}\\d+\\.$`)),
      p3: map.county.id,
      p4: map.township.id,
      setting: 'rural',
    })
    expect(await topics()).toEqual(['committee.established'])
  })

  it('gives one of two who choose the same name at once the other reason', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        world.as(office).committee.tree.establish(wanted(map.township)),
      ),
    )

    expect(attempts.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of attempts) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'NAME_TAKEN' })
    }
  })

  it.each([
    ['WRONG_LEVEL', { level: 'county', kind: 'area' }],
    ['WRONG_KIND', { level: 'village', kind: 'area' }],
  ])('refuses with %s and changes nothing', async (code, facts) => {
    const attempt = world.as(office).committee.tree.establish(wanted(map.township, facts))

    await expect(attempt).rejects.toMatchObject({ code })
    expect(await topics()).toEqual([])
  })

  it('is for the office above only', async () => {
    const neighbour = await givenActor(world, { roles: [['countyOffice', map.otherCounty]] })

    await expect(
      world.as(neighbour).committee.tree.establish(wanted(map.township)),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      world.as(office).committee.tree.establish({ ...wanted(map.township), parentId: nobody }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('keeps what the office typed without blanks that nobody sees', async () => {
    const made = await world
      .as(office)
      .committee.tree.establish(wanted(map.township, { name: ' 新\u200B村 ', officePhone: '' }))

    expect(await rowOf(made.id)).toMatchObject({ name: '新村', office_phone: null })
  })
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
