import { dispatch } from '@cloud/kernel/dispatch'
import type { Actor } from '@shared/account/account.model'
import { CASE_STAFF } from '@shared/sponsorship/student.rules'
import { givenActor } from '../support/builders'
import { router } from '../support/router'
import { givenKnock, tried } from '../support/scenarios/every'
import { createWorld, type World } from '../support/world'
import { givenViewRight } from './given'

/** What every child and guardian is called here, so that it is found wherever it turns up. */
const CHILD = '欧阳金丝雀'
const GUARDIAN = '欧阳画眉'

const doors = tried.filter(([, door]) => door.fn === 'sponsorship' || door.fn === 'account')

describe('an answer that names a child or a guardian', () => {
  const naming = new Set<string>()
  let world: World
  beforeAll(async () => {
    world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  })

  it.each(doors)('%s is noted whoever it answers', async (name, door) => {
    for (const become of [makeTrusted, makeFamily]) {
      const { actor, input } = await givenKnock(world, door)
      await become(world, actor)
      await nameEverybody(world)
      const before = await countLooks(world)
      const { db, files, now } = world
      const event = { path: door.key.split('.'), input }
      const reply = await dispatch(router[door.fn], event, { db, files, now, actor }, 'looks')
      // A guardian's own name is not news to them.
      const named = become === makeFamily ? [CHILD] : [CHILD, GUARDIAN]
      const answer = reply.ok ? JSON.stringify(reply) : ''
      if (!named.some((one) => answer.includes(one))) continue
      naming.add(`${name} ${become.name}`)
      expect(await countLooks(world)).toBeGreaterThan(before)
    }
  })

  it('would be seen: these name them', () => {
    expect([...naming]).toEqual([
      'sponsorship.application.open makeFamily',
      'sponsorship.student.open makeTrusted',
      'sponsorship.relation.open makeTrusted',
    ])
  })
})

const countLooks = async ({ db }: World) =>
  (await db.selectFrom('sensitive_read').select('id').execute()).length

const nameEverybody = ({ db }: World) =>
  db.updateTable('student_record').set({ name: CHILD, guardian_name: GUARDIAN }).execute()

async function makeTrusted(world: World, actor: Actor) {
  const chief = await givenActor(world)
  for (const role of CASE_STAFF) {
    const grants = actor.grants.filter((grant) => grant.role === role)
    await givenViewRight(world, { ...actor, grants }, chief)
  }
}

const makeFamily = ({ db }: World, { personId }: Actor) =>
  db.updateTable('student').set({ guardian_id: personId }).execute()
