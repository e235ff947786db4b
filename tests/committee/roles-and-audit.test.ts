import { randomUUID } from 'node:crypto'
import { actorOf } from '@cloud/kernel/actor'
import { recordSensitiveRead } from '@cloud/kernel/events'
import { notify } from '@cloud/timer/notify'
import type { Actor } from '@shared/account/account.model'
import type { GrantId } from '@shared/committee/role.model'
import { givenActor, givenCounty } from '../support/builders'
import { createWorld, type World } from '../support/world'

let world: World
let map: Awaited<ReturnType<typeof givenCounty>>
let office: Actor
let clerk: Actor
beforeEach(async () => {
  world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  map = await givenCounty(world.db)
  office = await givenActor(world, { name: '陈志明', roles: [['countyOffice', map.county]] })
  clerk = await givenActor(world, { name: '李秀兰', phone: '13800000002' })
})

const villageClerk = () => ({
  committeeId: map.village.id,
  role: 'villageClerk' as const,
  name: '李秀兰',
  phone: '13800000002',
})

/** The clerk as the next call of his would meet him. */
async function clerkOnNextCall() {
  await world.db
    .insertInto('identity')
    .values({
      provider: 'wechatOpenid',
      subject: 'clerk',
      person_id: clerk.personId,
      verified_at: world.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return actorOf(world.db, { openid: 'clerk', anonymous: false, trigger: '' }, world.now())
}

describe('granting a role', () => {
  it('is in force with the next call, and shows only a masked number', async () => {
    const granted = await world.as(office).committee.role.grant(villageClerk())

    expect(granted.phone).toBe('138****0002')
    expect((await clerkOnNextCall())?.grants).toEqual([
      expect.objectContaining({ role: 'villageClerk', committeeId: map.village.id }),
    ])
  })

  it('is done once when two colleagues grant it at the same moment', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 4 }, () => world.as(office).committee.role.grant(villageClerk())),
    )

    expect(attempts.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of attempts) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'ALREADY_HELD' })
    }
  })

  it.each([
    ['NO_SUCH_PERSON', { name: '李秀英' }],
    ['NO_SUCH_PERSON', { phone: '13800000003' }],
    ['EARNED', { role: 'volunteer' }],
    ['WRONG_PLACE', { role: 'townshipReviewer' }],
    ['ABOVE_YOU', { role: 'administrator' }],
    ['NOT_FOUND', { committeeId: randomUUID() }],
    ['BAD_REQUEST', { phone: '1380000' }],
  ])('refuses with %s', async (code, facts) => {
    const attempt = world.as(office).committee.role.grant({ ...villageClerk(), ...facts } as never)

    await expect(attempt).rejects.toMatchObject({ code })
  })

  it('does not choose between two who gave the same name and number', async () => {
    await givenActor(world, { name: '李秀兰', phone: '13800000002' })

    await expect(world.as(office).committee.role.grant(villageClerk())).rejects.toMatchObject({
      code: 'TWO_SUCH_PEOPLE',
    })
  })

  it('lets nobody grant himself', async () => {
    const me = await givenActor(world, {
      name: '马骏',
      phone: '13800000017',
      roles: [['administrator', map.county]],
    })

    const attempt = world.as(me).committee.role.grant({
      ...villageClerk(),
      name: '马骏',
      phone: '13800000017',
    })

    await expect(attempt).rejects.toMatchObject({ code: 'NOT_YOURSELF' })
  })
})

describe('revoking a role', () => {
  it('takes it away with the next call, and says why', async () => {
    const { role } = world.as(office).committee
    const { id } = await role.grant(villageClerk())

    await role.revoke({ grantId: id, reason: '工作调动' })

    expect((await clerkOnNextCall())?.grants).toEqual([])
    expect(
      await world.db
        .selectFrom('role_grant')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    ).toMatchObject({ revoked_by: office.personId, revoke_reason: '工作调动' })
    await expect(role.revoke({ grantId: id, reason: '工作调动' })).rejects.toMatchObject({
      code: 'ALREADY_REVOKED',
    })
    expect((await role.grant(villageClerk())).id).not.toBe(id)
  })

  it('does not know a grant of another county, nor one that never was', async () => {
    const { id } = await world.as(office).committee.role.grant(villageClerk())
    const neighbour = await givenActor(world, { roles: [['administrator', map.otherCounty]] })
    const { revoke } = world.as(neighbour).committee.role

    for (const grantId of [id, randomUUID() as GrantId]) {
      await expect(revoke({ grantId, reason: '工作调动' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
  })
})

describe('listing roles', () => {
  it('shows what is held at and below, newest first, page by page, and what one may take back', async () => {
    await world.as(office).committee.role.grant(villageClerk())
    world.travelTo('2026-06-02T00:00:00.000Z')
    await givenActor(world, { roles: [['editor', map.county]] })
    await givenActor(world, { roles: [['editor', map.otherCounty]] })
    const { list } = world.as(office).committee.role

    const first = await list({ committeeId: map.county.id, limit: 1 })
    const rest = await list({ committeeId: map.county.id, limit: 5, after: first.next ?? '' })

    expect(first.items.map((one) => [one.role, one.revocable])).toEqual([['editor', true]])
    expect(rest.items.map((one) => [one.role, one.revocable]).sort()).toEqual([
      ['countyOffice', false],
      ['villageClerk', true],
    ])
    const editors = await list({ committeeId: map.county.id, role: 'editor' })
    expect(editors.items).toHaveLength(1)
  })

  it('offers only what could be given', async () => {
    const { options } = world.as(office).committee.role

    expect(await options({ committeeId: map.village.id })).toContain('villageClerk')
    expect(await options({ committeeId: map.county.id })).not.toContain('administrator')
  })
})

describe('reading the log', () => {
  it('shows every change in the jurisdiction with who, as what and when', async () => {
    await world.as(office).committee.role.grant(villageClerk())
    await world.as(office).committee.tree.rename({ committeeId: map.township.id, name: '滨江镇' })
    const neighbour = await givenActor(world, { roles: [['countyOffice', map.otherCounty]] })

    const log = world.as(office).committee.audit
    const first = await log.listChanges({ committeeId: map.county.id, limit: 1 })
    const second = await log.listChanges({
      committeeId: map.county.id,
      limit: 1,
      after: first.next ?? '',
    })

    expect(
      [...first.items, ...second.items].map((one) => [one.topic, one.actorName, one.actingAs]),
    ).toEqual([
      ['committee.renamed', '陈志明', 'countyOffice'],
      ['role.granted', '陈志明', 'countyOffice'],
    ])
    expect(first.items[0]?.beforeHash).not.toBe(first.items[0]?.afterHash)
    await expect(
      world.as(neighbour).committee.audit.listChanges({ committeeId: map.county.id }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shows what the people of the jurisdiction looked at, and nobody else', async () => {
    const neighbour = await givenActor(world, { roles: [['countyOffice', map.otherCounty]] })
    for (const actor of [office, neighbour]) {
      await recordSensitiveRead(world.db, {
        actor,
        actingAs: 'countyOffice',
        subject: { kind: 'student', id: randomUUID() },
        purpose: '核实申请',
        at: world.now(),
      })
    }

    const { items } = await world
      .as(office)
      .committee.audit.listReads({ committeeId: map.county.id })

    expect(items).toEqual([
      expect.objectContaining({
        readerName: '陈志明',
        purpose: '核实申请',
        subjectKind: 'student',
      }),
    ])
  })
})

describe('telling the person', () => {
  it('says what the role is and, when it is taken back, why', async () => {
    const { role } = world.as(office).committee
    const { id } = await role.grant(villageClerk())
    await role.revoke({ grantId: id, reason: '工作调动' })

    await notify(world.db, world.now())

    const { items } = await world.as(clerk).account.notice.list({})
    expect(items.map((one) => one.title).sort()).toEqual([
      '“村（社区）关工委”的职责已经收回',
      '您有了新职责：村（社区）关工委',
    ])
    expect(items.some((one) => one.body.includes('工作调动'))).toBe(true)
  })
})
