import { randomUUID } from 'node:crypto'
import type { Role } from '@shared/account/account.model'
import { DEED_OFFICES } from '@shared/volunteer/deed.rules'
import type { MonthLockId } from '@shared/volunteer/deed-month.model'
import { STATEMENT_OFFICES } from '@shared/volunteer/statement.rules'
import { REGISTER_READERS } from '@shared/volunteer/volunteer.rules'
import { aSheet, givenTeam, givenWriter } from '../../volunteer/deed.given'
import { givenActor, type Place } from '../builders'
import type { World } from '../world'
import { onceAt, type Relation, type ScenarioFile, type Scenarios } from './scenario'

const reason = '核对过签到表'
const sheet = aSheet({ happenedOn: '2026-05-20' })
const honour = { title: '优秀五老志愿者', issuer: '江北区关工委', awardedOn: '2026-03-05' }
const charter = { name: '护学服务队', kind: 'professional', captainPost: '综治办主任', goals: '' }

async function givenDeed(world: World, at: Place) {
  const { member } = await givenWriter(world, at)
  return (await world.as(member).volunteer.deed.write({ sheet })).id
}

let locked = 0

/** Another month every time: a month is locked once. */
async function givenLock(world: World, at: Place) {
  const { personId } = await givenActor(world)
  const id = randomUUID() as MonthLockId
  locked += 1
  const month = `${2000 + Math.floor(locked / 12)}-${String((locked % 12) + 1).padStart(2, '0')}`
  await world.db
    .insertInto('deed_month_lock')
    .values({
      id,
      committee_id: at.id,
      month,
      locked_by: personId,
      locked_at: world.now(),
      reopened_by: null,
      reopened_at: null,
      reopen_reason: null,
    })
    .execute()
  return id
}

async function givenStatement(world: World, at: Place) {
  const { member, volunteerId } = await givenWriter(world, at)
  const office = await givenActor(world, { roles: [['townshipReviewer', at]] })
  const asOffice = world.as(office).volunteer
  await asOffice.deed.record({ volunteerIds: [volunteerId], sheet })
  const period = { from: '2026-01-01', to: '2026-05-31' }
  const { statementId } = await asOffice.statement.issue({ volunteerId, ...period })
  return { member, volunteerId, statementId, period, asOffice }
}

export const deedScenarios: Scenarios = {
  'deed.write': async () => ({ sheet }),
  'deed.record': onceAt(async (world, at) => ({
    volunteerIds: [(await givenWriter(world, at)).volunteerId],
    sheet,
  })),
  'deed.confirm': onceAt(async (world, at) => ({ deedId: await givenDeed(world, at) })),
  'deed.decline': onceAt(async (world, at) => ({ deedId: await givenDeed(world, at), reason })),
  'deed.withdraw': onceAt(async (world, at) => ({ deedId: await givenDeed(world, at) })),
  'deed.correct': onceAt(async (world, at) => ({
    deedId: await givenDeed(world, at),
    reason,
    sheet,
  })),
  'deed.get': onceAt(async (world, at) => ({ deedId: await givenDeed(world, at) })),
  'deed.listWaiting': onceAt(async (world, at) => {
    await givenDeed(world, at)
    return {}
  }),
  'deed.mine': async () => ({ year: 2026 }),
  'deed.book': onceAt(async (world, at) => ({
    volunteerId: (await givenWriter(world, at)).volunteerId,
    year: 2026,
  })),
  'deed.listPeople': onceAt(async (world, at) => {
    await givenWriter(world, at)
    return { search: '' }
  }),
  'deedMonth.list': async (_world, at) => ({ committeeId: at.id }),
  'deedMonth.lock': async (_world, at) => ({ committeeId: at.id, month: '2026-04' }),
  'deedMonth.reopen': onceAt(async (world, at) => ({ lockId: await givenLock(world, at), reason })),
  'team.list': async (_world, at) => ({ committeeId: at.id }),
  'team.get': onceAt(async (world, at) => ({ teamId: await givenTeam(world, at), year: 2026 })),
  'team.found': async (_world, at) => ({ committeeId: at.id, charter }),
  'team.revise': onceAt(async (world, at) => ({ teamId: await givenTeam(world, at), charter })),
  'team.appointCaptain': onceAt(async (world, at) => ({
    teamId: await givenTeam(world, at),
    captain: null,
  })),
  'team.dissolve': onceAt(async (world, at) => ({ teamId: await givenTeam(world, at), reason })),
  'team.addMembers': onceAt(async (world, at) => ({
    teamId: await givenTeam(world, at),
    volunteerIds: [(await givenWriter(world, at)).volunteerId],
  })),
  'team.removeMember': onceAt(async (world, at) => {
    const { volunteerId } = await givenWriter(world, at)
    return { teamId: await givenTeam(world, at, { members: [volunteerId] }), volunteerId, reason }
  }),
  'team.moveMember': onceAt(async (world, at) => {
    const { volunteerId } = await givenWriter(world, at)
    const teamId = await givenTeam(world, at, { members: [volunteerId] })
    return { teamId, toTeamId: await givenTeam(world, at), volunteerId, reason }
  }),
  'team.score': onceAt(async (world, at) => ({
    teamId: await givenTeam(world, at),
    year: 2026,
    score: 90,
    note: '台账齐全',
  })),
  'statement.issue': onceAt(async (world, at) => {
    const { volunteerId, period } = await givenStatement(world, at)
    return { volunteerId, ...period }
  }),
  'statement.list': onceAt(async (world, at) => ({
    volunteerId: (await givenWriter(world, at)).volunteerId,
  })),
  'statement.get': onceAt(async (world, at) => ({
    statementId: (await givenStatement(world, at)).statementId,
  })),
  'statement.print': onceAt(async (world, at) => ({
    statementId: (await givenStatement(world, at)).statementId,
  })),
  'statement.printBook': onceAt(async (world, at) => ({
    volunteerId: (await givenWriter(world, at)).volunteerId,
    year: 2026,
  })),
  'certifying.list': async () => ({}),
  'certifying.allow': async (_world, at) => ({
    committeeId: at.id,
    basis: '民政局备案〔2026〕3号',
    since: '2026-01-01',
  }),
  'certifying.forbid': async (_world, at) => ({ committeeId: at.id, reason }),
  'honour.record': onceAt(async (world, at) => ({
    volunteerId: (await givenWriter(world, at)).volunteerId,
    ...honour,
  })),
  'honour.withdraw': onceAt(async (world, at) => {
    const { volunteerId } = await givenWriter(world, at)
    const office = world.as(await givenActor(world, { roles: [['townshipReviewer', at]] }))
    const { honourId } = await office.volunteer.honour.record({ volunteerId, ...honour })
    return { honourId, reason }
  }),
  'statement.verify': onceAt(async (world, at) => {
    const { statementId, asOffice } = await givenStatement(world, at)
    return { code: (await asOffice.statement.get({ statementId })).code }
  }),
}

export const deedAnswersEmpty = ['deed.listWaiting', 'deed.listPeople', 'certifying.list']

/** Besides the offices, a deed is open to whoever did it and a team to its captain and members. */
const offices =
  (roles: readonly Role[]) =>
  (role: Role, relation: Relation): boolean =>
    roles.includes(role) && (relation === 'own' || relation === 'ancestor')

export const deedAdmits: NonNullable<ScenarioFile['admits']> = {
  'deed.confirm': offices(DEED_OFFICES),
  'deed.decline': offices(DEED_OFFICES),
  'deed.withdraw': offices(DEED_OFFICES),
  'deed.correct': offices(DEED_OFFICES),
  'deed.get': offices(DEED_OFFICES),
  'deed.listWaiting': offices(DEED_OFFICES),
  'team.get': offices(REGISTER_READERS),
  'statement.get': offices(STATEMENT_OFFICES),
  'statement.print': offices(STATEMENT_OFFICES),
  'statement.printBook': offices(DEED_OFFICES),
}
