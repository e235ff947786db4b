import { randomUUID } from 'node:crypto'
import type { Actor, Role } from '@shared/account/account.model'
import type { AppointmentId } from '@shared/committee/appointment.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { givenDelivered } from '../../lecture/given'
import { givenActor, givenCommittee, type Place } from '../builders'
import type { World } from '../world'
import type { Scenarios } from './scenario'

const because = { reason: '行政区划调整' }
const itself = async (_: World, at: Place) => ({ committeeId: at.id })

async function givenTerm(world: World, at: Place): Promise<AppointmentId> {
  const id = randomUUID() as AppointmentId
  await world.db
    .insertInto('appointment')
    .values({
      id,
      committee_id: at.id,
      post: 'deputyDirector',
      person_name: '王志远',
      resident: true,
      concurrent: false,
      started_on: '2020-01-01',
      created_at: world.now(),
    })
    .execute()
  return id
}

/** A committee beside the record's own, for it to be merged into. */
async function givenSibling(world: World, at: Place): Promise<CommitteeId> {
  const { parent_id } = await world.db
    .selectFrom('committee')
    .select('parent_id')
    .where('id', '=', at.id)
    .executeTakeFirstOrThrow()
  const parent = parent_id ? ({ id: parent_id } as Place) : undefined
  const sibling = await givenCommittee(world.db, {
    level: 'township',
    ...(parent ? { parent } : {}),
  })
  return sibling.id
}

async function givenClerk(world: World, at: Place): Promise<string> {
  const clerk = await givenActor(world, { roles: [['correspondent', at]] })
  const { id } = await world.db
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', clerk.personId)
    .executeTakeFirstOrThrow()
  return id
}

/** Someone to be granted a role: a number of his own, so that nobody is mistaken for him. */
async function givenGrantee(world: World): Promise<Actor> {
  const digits = String(Math.floor(Math.random() * 1e9)).padStart(9, '0')
  return givenActor(world, { name: '李秀兰', phone: `13${digits}` })
}

const givenTalkInTheLog = async (world: World, at: Place) => {
  const { eventId } = await givenDelivered(world, at)
  return eventId
}

export const committeeScenarios: Scenarios = {
  'tree.children': async (_, at) => ({ parentId: at.id }),
  'tree.get': itself,
  'tree.listKind': async (_, at) => ({ committeeId: at.id, kind: 'village' }),
  'tree.search': async (_, at) => ({ within: at.id, words: '' }),
  'tree.establish': async (_, at) => ({
    parentId: at.id,
    name: `新村${randomUUID().slice(0, 8)}`,
    level: 'village',
    kind: 'village',
    setting: 'rural',
    officePhone: '',
    contactName: '',
  }),
  'tree.rename': async (_, at) => ({ committeeId: at.id, name: `镇${randomUUID().slice(0, 8)}` }),
  'tree.setContact': async (_, at) => ({
    committeeId: at.id,
    officePhone: '0523-1234567',
    contactName: '李秘书',
  }),
  'tree.suspend': async (_, at) => ({ committeeId: at.id, ...because }),
  'tree.resume': async (_, at) => ({ committeeId: at.id, ...because }),
  'tree.merge': async (world, at) => ({
    committeeId: at.id,
    intoId: await givenSibling(world, at),
    ...because,
  }),
  'tree.remove': async (_, at) => ({ committeeId: at.id, ...because }),
  'tree.judgeVitality': async (_, at) => ({
    committeeId: at.id,
    vitality: 'active',
    judgedOn: '2026-01-01',
  }),
  'leadership.get': itself,
  'leadership.appoint': async (_, at) => ({
    committeeId: at.id,
    post: 'deputyDirector',
    personName: '张玉珍',
    resident: true,
    concurrent: false,
    formerPost: '',
    documentNo: '',
    startedOn: '2026-01-01',
  }),
  'leadership.end': async (world, at) => ({
    appointmentId: await givenTerm(world, at),
    endedOn: '2026-01-01',
    reason: '外出居住',
  }),
  'staffing.get': itself,
  'staffing.setNorm': async (_, at) => ({
    committeeId: at.id,
    level: 'village',
    meetsResidents: 2,
    basicResidents: 1,
    basicNeedsExecutiveDeputy: true,
    document: '县关工委2026年1号文件',
    effectiveOn: '2026-01-01',
  }),
  'role.list': itself,
  'role.options': itself,
  'role.grant': async (world, at) => {
    const { name, phone } = await givenGrantee(world)
    return { committeeId: at.id, role: 'townshipReviewer' satisfies Role, name, phone }
  },
  'role.revoke': async (world, at) => ({
    grantId: await givenClerk(world, at),
    reason: '工作调动',
  }),
  'audit.listChanges': itself,
  'audit.listReads': itself,
  'chronicle.listCandidates': async () => ({}),
  'chronicle.list': async () => ({ year: 2026 }),
  'chronicle.keep': async (world, at) => ({
    eventId: await givenTalkInTheLog(world, at),
    words: '讲师到学校开讲。',
  }),
  'chronicle.drop': async (world, at) => ({ eventId: await givenTalkInTheLog(world, at) }),
}

/** Every reading of the tree is public; nothing else is anyone's. */
export const openToAnyone: string[] = []

/** Each shows only what lies in the caller's area. */
export const answersEmpty: string[] = ['chronicle.listCandidates', 'chronicle.list']
