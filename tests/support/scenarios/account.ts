import { randomUUID } from 'node:crypto'
import { givenActor } from '../builders'
import type { World } from '../world'
import type { Scenarios } from './scenario'

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
]

/** Another's notices are not among mine. */
export const answersEmpty = ['notice.list']
