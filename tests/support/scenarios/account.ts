import { randomBytes, randomUUID } from 'node:crypto'
import { recordSensitiveRead } from '@cloud/kernel/events'
import type { Nonce } from '@shared/account/sign-in.model'
import { givenActor } from '../builders'
import type { World } from '../world'
import type { Scenarios } from './scenario'

const newNonce = () => randomBytes(32).toString('hex') as Nonce

/** The digits a waiting computer shows; whoever reads them off its screen may answer. */
async function givenCode(world: World): Promise<string> {
  const nonce = newNonce()
  return (await world.as(null).account.signIn.begin({ nonce, device: 'Windows 电脑' })).code
}

/** The records of an account belong to one person, here somebody else than the one who knocks. */
export const accountScenarios: Scenarios = {
  'me.get': async () => ({}),
  'me.introduce': async () => ({ name: '张建国', phone: '13800138000' }),
  'home.get': async () => ({}),
  'notice.list': async (world) => {
    await givenNotice(world)
    return {}
  },
  'notice.markRead': async (world) => ({ noticeIds: [await givenNotice(world)] }),
  'subscription.record': async () => ({ accepted: ['seat'] }),
  'file.begin': async () => ({
    purpose: 'signature',
    contentType: 'image/png',
    byteSize: 2_048,
  }),
  'file.finish': async (world) => {
    const { personId } = await givenActor(world)
    const id = randomUUID()
    await world.db
      .insertInto('file')
      .values({
        id,
        owner_id: personId,
        purpose: 'signature',
        ref: `signature/${id}.png`,
        content_type: 'image/png',
        byte_size: 2_048,
        status: 'pending',
        created_at: world.now(),
      })
      .execute()
    return { fileId: id }
  },
  'look.listMine': async (world, _, actor) => {
    const { personId } = await givenActor(world)
    const subject = { kind: 'person', id: personId }
    await recordSensitiveRead(world.db, { actor, subject, purpose: '核实', at: world.now() })
    return {}
  },
  'signIn.begin': async () => ({ nonce: newNonce(), device: 'Windows 电脑' }),
  'signIn.look': async (world) => ({ code: await givenCode(world) }),
  'signIn.answer': async (world) => ({ code: await givenCode(world), letIn: true }),
  'signIn.collect': async () => ({ nonce: newNonce() }),
}

async function givenNotice(world: World): Promise<string> {
  const { personId } = await givenActor(world)
  const id = randomUUID()
  await world.db
    .insertInto('notice')
    .values({
      id,
      event_id: null,
      person_id: personId,
      title: '审核结果',
      body: '您的报名已通过',
      page: null,
      created_at: world.now(),
      read_at: null,
    })
    .execute()
  return id
}

/** Each reads or writes only what is the caller's own; another's notice stays unread. */
export const openToAnyone = [
  'me.get',
  'me.introduce',
  'home.get',
  'notice.markRead',
  'subscription.record',
  'file.begin',
  'signIn.look',
  'signIn.answer',
]

/** Another's notices, and looks at what is another's, are not among mine. */
export const answersEmpty = ['notice.list', 'look.listMine']
