import { randomUUID } from 'node:crypto'
import { recordEvent, recordSensitiveRead } from '@cloud/kernel/events'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'

describe('the log of changes and looks', () => {
  let world: World
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
    const actor = await givenActor(world)
    const subject = { kind: 'student', id: randomUUID() }
    const at = world.now()
    await recordEvent(world.db, {
      topic: 'student.renamed',
      subject,
      committeeId: null,
      actor,
      actingAs: 'teacher',
      at,
      before: { name: '小明' },
      after: { name: '小红' },
      payload: { count: 1 },
    })
    await recordSensitiveRead(world.db, { actor, subject, purpose: '核实', at })
  })

  it('keeps fingerprints of before and after, not the words', async () => {
    const event = await world.db.selectFrom('event').selectAll().executeTakeFirstOrThrow()

    expect(event.before_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(event.after_hash).not.toBe(event.before_hash)
    expect(JSON.stringify(event)).not.toMatch(/小明|小红/)
  })

  it.each([
    ['an event rewritten', () => world.db.updateTable('event').set({ topic: 'nothing.happened' })],
    ['an event emptied', () => world.db.updateTable('event').set({ payload: '{}' })],
    ['an event deleted', () => world.db.deleteFrom('event')],
    ['a look reworded', () => world.db.updateTable('sensitive_read').set({ purpose: '无' })],
    ['a look deleted', () => world.db.deleteFrom('sensitive_read')],
  ])('refuses %s', async (_, tamper) => {
    await expect(tamper().execute()).rejects.toThrow('append-only')
  })

  it('lets the timer mark an event as told, which is all that ever changes', async () => {
    await world.db.updateTable('event').set({ noticed_at: world.now() }).execute()

    const event = await world.db.selectFrom('event').selectAll().executeTakeFirstOrThrow()
    expect(event.noticed_at).toEqual(world.now())
  })
})
