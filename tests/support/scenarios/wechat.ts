import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { cloudEnvironment } from '../../../local/local-cloud'
import { givenActor } from '../builders'
import type { Scenarios } from './scenario'

// Nobody listens at this address: WeChat that cannot be reached is an answer too.
const nowhere = cloudEnvironment(
  'test',
  { secretId: 'test', secretKey: 'test' },
  'http://127.0.0.1:9',
)
Object.assign(process.env, nowhere)

export const wechatScenarios: Scenarios = {
  'phone.exchange': async () => ({ code: 'phone-13800000001' }),
  'template.list': async () => ({}),
  'message.listUndelivered': async (world, at) => {
    const { personId } = await givenActor(world, { phone: '13800000001' })
    const { rows } = await sql<{ id: number }>`
      insert into event (topic, subject_kind, subject_id, committee_id, payload, happened_at)
      values ('application.approved', 'application', ${randomUUID()}, ${at.id}, '{}', ${world.now()})
      returning id`.execute(world.db)
    const noticeId = randomUUID()
    await sql`
      insert into notice (id, event_id, person_id, title, body, created_at)
      values (${noticeId}, ${rows[0]?.id}, ${personId}, '审核结果', '您的报名已通过', ${world.now()})`.execute(
      world.db,
    )
    await sql`
      insert into wechat_task (id, kind, notice_id, payload, due_at, attempts, done_at, outcome, created_at)
      values (${randomUUID()}, 'subscribeMessage', ${noticeId}, '{}', ${world.now()}, 6, ${world.now()},
        'gaveUp', ${world.now()})`.execute(world.db)
    return {}
  },
}

/** The code belongs to whoever tapped the button. */
export const openToAnyone: string[] = ['phone.exchange']

/** An office sees what happened in its own jurisdiction. */
export const answersEmpty: string[] = ['message.listUndelivered']
