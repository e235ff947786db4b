import { sql } from 'kysely'
import { pgEngine } from '@database/connect'
import { type Database, databaseOn, type Engine } from '@database/engine'
import { breakages, brokenBy, dropTheLastGuard } from '../support/broken-seats'
import { invitePeople, openHalls } from '../support/halls'
import { playSeats } from '../support/seat-play'
import { startPostgres } from './postgres'
import type { Figure, Section } from './report'

const OPERATIONS = Number(process.env.HISTORY_OPERATIONS ?? 200_000)
const CLIENTS = 32
const PEOPLE = 8
const SESSIONS = 40
const CAPACITY = 20
/** Enough for each wrong handler to give itself away. */
const OPERATIONS_BROKEN = 2_000
const NOW = new Date('2026-09-01T01:00:00.000Z')
const STARTS_AT = new Date('2027-09-01T06:00:00.000Z')

/** Everything 32 clients asked and were told about seats, held against what the database did. */
export async function benchHistory(): Promise<Section> {
  const cluster = await startPostgres()
  const engine = pgEngine({ connectionString: cluster.url, max: CLIENTS })
  const db = databaseOn(engine)
  try {
    const halls = SESSIONS + breakages.length
    await openHalls(db, { sessions: halls, capacity: CAPACITY, now: NOW, startsAt: STARTS_AT })
    await invitePeople(db, 1, CLIENTS * PEOPLE, NOW)
    const { operations, seconds, faults } = await playSeats(db, {
      sessions: [0, SESSIONS],
      people: [1, PEOPLE],
      clients: CLIENTS,
      operations: OPERATIONS,
      startsAt: NOW,
    })
    const { rows } = await sql<{ deadlocks: number; promoted: number; lapsed: number }>`
      select deadlocks,
        (select count(*) from event where topic in ('seat.offered', 'seat.promoted')) as promoted,
        (select count(*) from event where topic = 'seat.lapsed') as lapsed
      from pg_stat_database where datname = current_database()`.execute(db)
    const { deadlocks, promoted, lapsed } = rows[0] as (typeof rows)[number]
    for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`)
    return {
      title: 'The history of the seats',
      how: `PostgreSQL, ${CLIENTS} clients, ${SESSIONS} sessions of ${CAPACITY}: book, press twice, take what is held, give back, leave the line, let lapse; every answer replayed afterwards.`,
      figures: [
        {
          what: `${operations.length} operations, ${promoted} from the line, ${lapsed} let lapse`,
          measured: `${faults.length} faults, ${deadlocks} deadlocks; ${(operations.length / seconds).toFixed(0)}/s`,
          reference: '-',
          target: 'no fault, no deadlock',
          met: faults.length + deadlocks === 0,
        },
        ...(await playBroken(db, engine)),
      ],
    }
  } finally {
    await db.destroy()
    cluster.stop()
  }
}

/** Every wrong handler in a session of its own: a checker that finds nothing would prove nothing. */
async function playBroken(db: Database, engine: Engine): Promise<Figure[]> {
  await dropTheLastGuard(db)
  const figures: Figure[] = []
  for (const [at, breakage] of breakages.entries()) {
    const people = [1_000_000 * (at + 1), PEOPLE] as const
    await invitePeople(db, people[0], CLIENTS * PEOPLE, NOW)
    const { faults } = await playSeats(brokenBy(breakage, engine), {
      sessions: [SESSIONS + at, 1],
      people,
      clients: CLIENTS,
      operations: OPERATIONS_BROKEN,
      startsAt: NOW,
    })
    figures.push({
      what: `a handler that ${breakage.what}`,
      measured: `${faults.length} faults`,
      reference: '-',
      target: 'caught',
      met: faults.some((fault) => breakage.fault.test(fault)),
    })
  }
  return figures
}
