import { randomUUID } from 'node:crypto'
import { purgeUploads } from '@cloud/timer/purge-uploads'
import { givenActor } from '../support/builders'
import { createWorld, type World } from '../support/world'

describe('purging uploads that were never finished', () => {
  let world: World
  let removed: string[]
  beforeEach(async () => {
    world = await createWorld({ now: '2026-06-02T00:00:00.000Z' })
    removed = []
  })

  async function givenFile(status: 'pending' | 'ready', begunAt: string) {
    const { personId } = await givenActor(world)
    const id = randomUUID()
    const file = { id, owner_id: personId, purpose: 'evidence' as const, ref: `ref-${id}` }
    await world.db
      .insertInto('file')
      .values({
        ...file,
        content_type: 'image/png',
        byte_size: 1,
        status,
        created_at: new Date(begunAt),
      })
      .execute()
    return file
  }
  const purge = () =>
    purgeUploads({
      ...world.files,
      remove: async (refs) => {
        removed.push(...refs)
      },
    })(world.db, world.now())

  it('removes them after a day and leaves the row to say so', async () => {
    const old = await givenFile('pending', '2026-05-31T23:00:00Z')
    await givenFile('pending', '2026-06-01T01:00:00Z')
    await givenFile('ready', '2026-05-01T00:00:00Z')

    expect(await purge()).toBe(1)
    expect(await purge()).toBe(0)

    expect(removed).toEqual([old.ref])
    const gone = await world.db
      .selectFrom('file')
      .select('id')
      .where('status', '=', 'removed')
      .execute()
    expect(gone).toEqual([{ id: old.id }])
  })
})
