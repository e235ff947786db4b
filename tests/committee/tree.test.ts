import { randomUUID } from 'node:crypto'
import type { CommitteeId } from '@shared/committee/committee.model'
import { givenActor, givenCommittee, type Place } from '../support/builders'
import { givenScene, type Scene } from './given'

const nobody = randomUUID() as CommitteeId

let world: Scene['world']
let map: Scene['map']
let office: Scene['office']
let rowOf: Scene['rowOf']
let topics: Scene['topics']
beforeEach(async () => {
  ;({ world, map, office, rowOf, topics } = await givenScene())
})

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
