import { sql } from 'kysely'
import { type Database, databaseOn, type Engine } from '@database/engine'
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
    const { faults, operations } = await play(db)

    expect(faults).toEqual([])
    const answers = new Set(operations.map(({ kind, answer }) => `${kind} ${answer}`))
    expect([...answers]).toEqual(
      expect.arrayContaining(['book booked', 'book waiting', 'accept done', 'cancel done']),
    )
  })

  /** The same database, except that one statement of the handlers is written wrongly. */
  const withSql = (wrong: (text: string) => string): Database =>
    databaseOn({
      close: async () => {},
      async acquire() {
        const session = await engine.acquire()
        return {
          release: () => session.release(),
          query: (text, parameters) => session.query(wrong(text), parameters),
        }
      },
    })

  it.each([
    [
      'counts without looking at the chairs',
      (text: string) =>
        text.replace(/and taken (\+ \$\d+::int) <= capacity/, 'and capacity $1 > 0'),
      / people on 4 seats /,
    ],
    [
      'asks the last in line first',
      (text: string) =>
        text.replace('order by "place_in_line" limit', 'order by "place_in_line" desc limit'),
      /was promoted, .* was next/,
    ],
    [
      'asks nobody when a seat is free',
      (text: string) =>
        text.replace(
          'select "capacity", "taken" from',
          'select "taken" as "capacity", "taken" from',
        ),
      /stayed free while/,
    ],
    [
      'leaves in line whom it has asked',
      (text: string) =>
        text.replace(/(update "seat" set "status" = \$1, "offered_at".*)$/s, '$1 and false'),
      / are counted and /,
    ],
    [
      'does not see that others wait',
      (text: string) =>
        text.replace(
          /(not exists \(select from seat .* status = )'waiting'/s,
          "$1'cancelled' and adults > 2",
        ),
      /overtook/,
    ],
  ])('would be caught if the handler %s', async (_what, wrong, fault) => {
    await sql`alter table session drop constraint if exists no_seat_is_given_twice`.execute(db)

    const { faults } = await play(withSql(wrong))

    expect(faults.join('\n')).toMatch(fault)
  })

  const onServer = process.env.TEST_DATABASE_URL ? it : it.skip

  onServer('would be caught if the handler took no lock', async () => {
    const unlocked = withSql((text) => text.replace('for no key update of "session"', ''))

    const { faults } = await play(unlocked, { sessions: [plays * 4 + 4, 1], operations: 2_000 })

    expect(faults).not.toEqual([])
  })
})
