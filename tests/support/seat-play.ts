import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dispatch } from '@cloud/kernel/dispatch'
import { lectureJobs } from '@cloud/lecture/lecture.jobs'
import { router } from '@cloud/lecture/router'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { personAt, sessionAt } from './halls'
import { type Evidence, faultsIn, History } from './history'

type Reply = {
  ok: boolean
  output?: { id: string; status?: string; position?: number | null }
  error?: { code: string }
}

export const knock = (db: Database, person: number, verb: string, input: object, now: Date) =>
  dispatch(
    router,
    { path: ['seat', verb], input },
    {
      db,
      actor: {
        personId: personAt(person) as Actor['personId'],
        name: null,
        phone: null,
        grants: [],
      },
      now: () => now,
      files: {} as never,
    },
    'play',
  ) as Promise<Reply>

export const aForm = (sessionId: string, adults = 1) => ({
  requestId: randomUUID(),
  sessionId,
  calledAs: '陈女士',
  phone: '13800000007',
  childStage: 'junior',
  adults,
})

export type Play = {
  /** From the nth session, so many; from the nth person, so many for each client. */
  sessions: readonly [from: number, count: number]
  people: readonly [from: number, perClient: number]
  clients: number
  operations: number
  startsAt: Date
}

const STEP_MS = 3_000
const LAPSE_EVERY = 200

/**
 * Parents at many phones book, press twice, take what is held for them, give back and leave the line,
 * and the timer comes round, all at once; then everything that was answered is held against the rows.
 */
export async function playSeats(db: Database, play: Play) {
  const history = new History()
  let left = play.operations
  let minutes = play.startsAt.getTime()
  const now = () => {
    minutes += STEP_MS
    return new Date(minutes)
  }
  const started = performance.now()
  await Promise.all(
    Array.from({ length: play.clients }, async (_, client) => {
      const held = new Map<string, string>()
      while (left > 0) {
        left -= 1
        if (left % LAPSE_EVERY === 0) await lectureJobs.passSeatsOn?.(db, now())
        await askSomething(db, history, play, client, held, now())
      }
    }),
  )
  const seconds = (performance.now() - started) / 1_000
  const { operations } = history
  return { operations, seconds, faults: faultsIn(operations, await evidenceOf(db, play)) }
}

const below = (n: number) => Math.floor(Math.random() * n)

async function askSomething(
  db: Database,
  history: History,
  { sessions, people }: Play,
  client: number,
  held: Map<string, string>,
  now: Date,
) {
  const person = people[0] + client * people[1] + below(people[1])
  const sessionId = sessionAt(sessions[0] + below(sessions[1]))
  const key = `${person} ${sessionId}`
  const seatId = held.get(key) ?? null
  const chance = Math.random()
  if (!seatId || chance < 0.05) {
    const adults = 1 + below(2)
    const form = aForm(sessionId, adults)
    const asked = { kind: 'book' as const, sessionId, seatId: null, adults }
    const told = await history.record(asked, async () => {
      const times = chance < 0.1 ? 2 : 1
      const [reply, again] = await Promise.all(
        Array.from({ length: times }, () => knock(db, person, 'book', form, now)),
      )
      if (again && again.output?.id !== reply?.output?.id) return { answer: 'twoAnswers' }
      const { output, error } = reply ?? {}
      const { id: seatId = null, position = null } = output ?? {}
      return { answer: output?.status ?? error?.code ?? '', seatId, position }
    })
    if (told.seatId) held.set(key, told.seatId)
    return
  }
  const kind = chance < 0.5 ? ('accept' as const) : ('cancel' as const)
  const told = await history.record({ kind, sessionId, seatId, adults: 0 }, async () => {
    const reply = await knock(db, person, kind, { requestId: randomUUID(), seatId }, now)
    return { answer: reply.ok ? 'done' : (reply.error?.code ?? '') }
  })
  if (kind === 'cancel' || told.answer === 'OFFER_LAPSED') held.delete(key)
}

async function evidenceOf(db: Database, { sessions: [from, count] }: Play): Promise<Evidence> {
  const ids = Array.from({ length: count }, (_, at) => sessionAt(from + at))
  const sessions = await sql<{ id: string; capacity: number; taken: number }>`
    select id, capacity, taken from session where id = any(${ids}::uuid[])`.execute(db)
  const events = await sql<Evidence['events'][number]>`
    select id, topic, subject_id as "seatId", payload ->> 'sessionId' as "sessionId" from event
    where topic like 'seat.%' and (payload ->> 'sessionId')::uuid = any(${ids}::uuid[]) order by id`.execute(
    db,
  )
  const seats = await sql<Evidence['seats'][number]>`
    select id, session_id as "sessionId", person_id as "personId", adults, status from seat
    where session_id = any(${ids}::uuid[])`.execute(db)
  return {
    capacities: new Map(sessions.rows.map((row) => [row.id, row.capacity])),
    taken: new Map(sessions.rows.map((row) => [row.id, row.taken])),
    events: events.rows,
    seats: seats.rows,
  }
}
