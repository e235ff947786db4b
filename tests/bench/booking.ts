import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { connect } from '@database/connect'
import type { Database } from '@database/engine'
import { idOf, openHalls } from '../support/halls'
import { aForm as formFor, knock as knockAt } from '../support/seat-play'
import { asPgbench, byLockAndCount, recording, type Statement } from './booking-sql'
import { type Cluster, startPostgres } from './postgres'
import { type Figure, median, type Section } from './report'

const CLIENTS = [1, 8, 32]
const ROUNDS = 3
const SECONDS = 2
const SESSIONS = 1_000
const PEOPLE_A_RUN = 4_000_000
const NOW = new Date('2026-09-01T01:00:00.000Z')

const run = promisify(execFile)

const knock = (db: Database, person: number, verb: string, input: object) =>
  knockAt(db, person, verb, input, NOW)

/** Booking a seat through the real router beside pgbench sending the same statements, in one interleaved run. */
export async function benchBooking(): Promise<Section> {
  const cluster = await startPostgres()
  const db = connect(cluster.url, { max: 2 })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-booking-'))
  try {
    await prepare(db)
    const scripts = await writeScripts(cluster, folder)
    const figures: Figure[] = []
    for (const hot of [true, false]) {
      for (const clients of CLIENTS) {
        figures.push(await compare(cluster, db, scripts[hot ? 'hot' : 'spread'], { hot, clients }))
      }
    }
    figures.push(...(await atTheEdge(cluster, db)))
    return {
      title: 'Booking a seat',
      how: `PostgreSQL ${await versionOf(db)}, commits on disk; ${scripts.trips} round trips a booking; pgbench -M extended sends what the handler sends, then the same booking under an advisory lock with the seats counted anew; ${ROUNDS} interleaved rounds of ${SECONDS} s, medians.`,
      figures,
    }
  } finally {
    await db.destroy()
    cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Session 0 is the hot one, the last is for the edge. */
async function prepare(db: Database): Promise<void> {
  const startsAt = new Date(NOW.getTime() + 30 * 86_400_000)
  await openHalls(db, { sessions: SESSIONS + 2, capacity: 1_000_000_000, now: NOW, startsAt })
  await sql`vacuum analyze`.execute(db)
}

async function givePeople(db: Database, from: number, clients: number): Promise<void> {
  await sql`insert into person (id, created_at)
    select ('aaaaaaaa-0000-4000-8000-' || lpad(to_hex(${from}::bigint + client * 100000 + n), 12, '0'))::uuid, ${NOW}
    from generate_series(0, ${clients - 1}::int) as client, generate_series(1, ${Math.ceil(40_000 / clients)}::int) as n`.execute(
    db,
  )
  await sql`analyze person`.execute(db)
}

async function writeScripts(cluster: Cluster, folder: string) {
  const { db, sent } = recording(cluster.url)
  const person = 1
  await givePeople(db, 0, 1)
  const sessionId = idOf('bbbbbbbb', SESSIONS + 1)
  sent.length = 0
  const reply = await knock(db, person, 'book', formFor(sessionId))
  await db.destroy()
  if (!reply.ok || !reply.output) throw new Error(`no seat: ${JSON.stringify(reply)}`)
  const varying = { personId: idOf('aaaaaaaa', person), sessionId, seatId: reply.output.id }
  const file = (name: string, statements: readonly Statement[], hot: boolean) => {
    const script = path.join(folder, `${name}.sql`)
    writeFileSync(script, asPgbench(statements, varying, hot))
    return script
  }
  const counted = byLockAndCount(sent, varying)
  const both = (hot: boolean): Scripts => ({
    same: file(`same-${hot}`, sent, hot),
    counting: file(`counting-${hot}`, counted, hot),
  })
  return { hot: both(true), spread: both(false), trips: sent.length }
}

type Scripts = { same: string; counting: string }
type Setting = { hot: boolean; clients: number }
let runs = 0

async function compare(
  cluster: Cluster,
  db: Database,
  scripts: Scripts,
  { hot, clients }: Setting,
) {
  const reference: number[] = []
  const counting: number[] = []
  const measured: number[] = []
  let wrong = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    runs += 3
    const base = runs * PEOPLE_A_RUN
    for (const turn of [0, 1, 2]) await givePeople(db, base + turn * PEOPLE_A_RUN, clients)
    reference.push(await pgbench(cluster, scripts.same, clients, base))
    counting.push(await pgbench(cluster, scripts.counting, clients, base + 2 * PEOPLE_A_RUN))
    await recount(db)
    const { tps, failed } = await ours(cluster, { hot, clients }, base + PEOPLE_A_RUN)
    measured.push(tps)
    wrong += failed
  }
  const ratio = median(measured) / median(reference)
  const target = hot ? (clients === 32 ? 0.9 : 0.75) : 0.65
  const { oversold, lost, duplicates } = await faults(db)
  return {
    what: `${hot ? 'one session' : `${SESSIONS} sessions`}, ${clients} at once`,
    measured: `${median(measured).toFixed(0)}/s, ratio ${ratio.toFixed(2)}; oversold ${oversold} lost ${lost + wrong} duplicates ${duplicates}`,
    reference: `pgbench ${median(reference).toFixed(0)}/s, lock and count ${median(counting).toFixed(0)}/s`,
    target: `≥ ${target}, no fault`,
    met: ratio >= target && oversold + lost + wrong + duplicates === 0,
    because:
      'each statement is a round trip of its own and Node shares the cores with PostgreSQL; see measured trips above',
  }
}

/** The other technique keeps no number of taken seats; ours goes on from the true one. */
const recount = (db: Database) =>
  sql`update session set taken = counted.adults
    from (select session_id, sum(adults)::int as adults from seat
      where status in ('booked', 'offered') group by session_id) as counted
    where counted.session_id = session.id and taken <> counted.adults`.execute(db)

async function pgbench(cluster: Cluster, script: string, clients: number, base: number) {
  const { stdout } = await run(`${cluster.bin}/pgbench`, [
    ...['-h', '127.0.0.1', '-p', String(cluster.port), '-U', 'postgres', '-n', '-M', 'extended'],
    ...['-c', String(clients), '-j', String(Math.min(clients, 2)), '-T', String(SECONDS)],
    ...['-D', 'i=0', '-D', `base=${base}`, '-D', `sessions=${SESSIONS}`, '-f', script, 'postgres'],
  ])
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
}

/** The acknowledged bookings of every run, to look for lost ones afterwards. */
const acknowledged: string[] = []

async function ours(cluster: Cluster, { hot, clients }: Setting, base: number) {
  const db = connect(cluster.url, { max: clients })
  const until = performance.now() + SECONDS * 1_000
  let failed = 0
  let done = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let i = 1; performance.now() < until; i += 1) {
        const session = hot ? 0 : 1 + Math.floor(Math.random() * SESSIONS)
        const reply = await knock(
          db,
          base + client * 100_000 + i,
          'book',
          formFor(idOf('bbbbbbbb', session)),
        )
        if (reply.output?.status === 'booked') acknowledged.push(reply.output.id)
        else failed += 1
        done += 1
      }
    }),
  )
  const tps = (done / (performance.now() - started)) * 1_000
  await db.destroy()
  return { tps, failed }
}

async function faults(db: Database) {
  const { rows } = await sql<{ oversold: number; duplicates: number; lost: number }>`
    select
      (select count(*) from session where taken > capacity or taken <>
        (select coalesce(sum(adults), 0) from seat where session_id = session.id and status in ('booked', 'offered'))) as oversold,
      (select count(*) from (select from seat where status <> 'cancelled'
        group by session_id, person_id having count(*) > 1) as twice) as duplicates,
      (select count(*) from unnest(${acknowledged}::uuid[]) as told(id)
        where not exists (select from seat where seat.id = told.id)) as lost`.execute(db)
  return rows[0] as { oversold: number; duplicates: number; lost: number }
}

const EDGE_CAPACITY = 50
const EDGE_PEOPLE = 400

/** 32 at once book, press twice and give back around a full session: the books must stay right, without a deadlock. */
async function atTheEdge(cluster: Cluster, db: Database): Promise<Figure[]> {
  const sessionId = idOf('bbbbbbbb', SESSIONS + 1)
  await sql`delete from seat where session_id = ${sessionId}`.execute(db)
  await sql`update session set capacity = ${EDGE_CAPACITY}, taken = 0 where id = ${sessionId}`.execute(
    db,
  )
  runs += 3
  const base = runs * PEOPLE_A_RUN
  await givePeople(db, base, 1)
  const pool = connect(cluster.url, { max: 32 })
  const people = Array.from({ length: EDGE_PEOPLE }, (_, at) => base + at + 1)
  const started = performance.now()
  let operations = 0
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (let person = people.pop(); person !== undefined; person = people.pop()) {
        const form = formFor(sessionId)
        const [seat] = await Promise.all([
          knock(pool, person, 'book', form),
          knock(pool, person, 'book', form),
        ])
        operations += 2
        if (person % 3 !== 0 || !seat.output) continue
        await knock(pool, person, 'cancel', { requestId: randomUUID(), seatId: seat.output.id })
        operations += 1
      }
    }),
  )
  const seconds = (performance.now() - started) / 1_000
  await pool.destroy()

  const { rows } = await sql<{ taken: number; booked: number; waiting: number; deadlocks: number }>`
    select taken, deadlocks,
      (select count(*) from seat where session_id = session.id and status in ('booked', 'offered')) as booked,
      (select count(*) from seat where session_id = session.id and status = 'waiting') as waiting
    from session, pg_stat_database where session.id = ${sessionId} and datname = current_database()`.execute(
    db,
  )
  const { taken, booked, waiting, deadlocks } = rows[0] as (typeof rows)[number]
  const left = EDGE_PEOPLE - Math.floor(EDGE_PEOPLE / 3)
  const { oversold, duplicates } = await faults(db)
  const standing = booked + waiting
  const isRight =
    taken === EDGE_CAPACITY && booked === taken && oversold + duplicates + deadlocks === 0
  return [
    {
      what: `${EDGE_PEOPLE} people, ${EDGE_CAPACITY} seats, 32 at once, a third give back`,
      measured: `${(operations / seconds).toFixed(0)}/s; ${booked} seated, ${waiting} in line; oversold ${oversold} duplicates ${duplicates} deadlocks ${deadlocks}`,
      reference: `${left}±1 people stay`,
      target: `${EDGE_CAPACITY} seated, the rest in line, no fault`,
      met: isRight && Math.abs(standing - left) <= 1,
    },
  ]
}

async function versionOf(db: Database): Promise<string> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(db)
  return rows[0]?.version ?? ''
}
