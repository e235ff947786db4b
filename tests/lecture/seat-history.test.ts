import { type Database, databaseOn, type Engine } from '@database/engine'
import { breakages, brokenBy, dropTheLastGuard } from '../support/broken-seats'
import { invitePeople, openHalls } from '../support/halls'
import { type Play, playSeats } from '../support/seat-play'
import { openCopy } from '../support/template'

const now = new Date('2026-09-01T01:00:00.000Z')
const startsAt = new Date('2026-12-01T06:00:00.000Z')
const CLIENTS = 4
const PEOPLE = 6

describe('the history of the seats', () => {
  let engine: Engine
  let db: Database
  let plays = 0
  beforeAll(async () => {
    engine = await openCopy()
    db = databaseOn(engine)
    await openHalls(db, { sessions: 100, capacity: 4, now, startsAt })
  })
  afterAll(() => db.destroy())

  /** People and sessions of its own, so that one play is not another's history. */
  const play = async (on: Database, facts: Partial<Play> = {}) => {
    plays += 1
    const people = [plays * 10_000, PEOPLE] as const
    await invitePeople(db, people[0], CLIENTS * PEOPLE, now)
    return playSeats(on, {
      sessions: [plays * 4, 2],
      people,
      clients: CLIENTS,
      operations: 240,
      startsAt: now,
      ...facts,
    })
  }

  it('seats nobody twice, skips nobody and leaves no seat idle', async () => {
    const { faults, operations } = await play(db, { operations: 600 })

    expect(faults).toEqual([])
    expect(operations).toHaveLength(600)
    const answers = new Set(operations.map(({ kind, answer }) => `${kind} ${answer}`))
    expect([...answers]).toEqual(
      expect.arrayContaining(['book booked', 'book waiting', 'accept done', 'cancel done']),
    )
  })

  const alone = breakages.filter(({ needsRealClients }) => !needsRealClients)

  it.each(alone)('would be caught if the handler $what', async (breakage) => {
    await dropTheLastGuard(db)

    const { faults } = await play(brokenBy(breakage, engine))

    expect(faults.join('\n')).toMatch(breakage.fault)
  })

  const onServer = process.env.TEST_DATABASE_URL ? it : it.skip

  onServer.each(breakages.filter(({ needsRealClients }) => needsRealClients))(
    'would be caught if the handler $what',
    async (breakage) => {
      const { faults } = await play(brokenBy(breakage, engine), {
        sessions: [plays * 4 + 4, 1],
        operations: 2_000,
      })

      expect(faults).not.toEqual([])
    },
  )
})
