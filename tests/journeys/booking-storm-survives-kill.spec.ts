import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@shared/kernel/page'
import type { MySeat, RosterLine, Seat, Session } from '@shared/lecture/seat.model'
import { startStage } from '../../local/own-stage'

type Stage = Awaited<ReturnType<typeof startStage>>
type Reply<Output> = { ok: true; output: Output } | { ok: false; error: { code: string } }

const FAMILIES = 90
const AT_ONCE = 16
/** So many have their answer when the cloud is killed; the others are on the way or not sent yet. */
const ANSWERED_BEFORE = 40

const officer = 'persona:persona-countyOffice'
const familyToken = (n: number) => `persona:storm-${n}`

/** One call as H5 makes it; `null` when no answer came. */
async function call<Output>(
  { origin }: Stage,
  token: string,
  noun: string,
  verb: string,
  input: object,
): Promise<Reply<Output> | null> {
  try {
    const answer = await fetch(`${origin}/v1/functions/lecture`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ path: [noun, verb], input }),
    })
    return answer.ok ? ((await answer.json()) as Reply<Output>) : null
  } catch {
    return null
  }
}

async function outputOf<Output>(reply: Promise<Reply<Output> | null>): Promise<Output> {
  const told = await reply
  if (!told?.ok) throw new Error(`refused: ${JSON.stringify(told)}`)
  return told.output
}

/** `kill -9` of the whole local cloud – gateway, functions and database are one process – mid-storm. */
describe('a booking storm in which the cloud is killed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'storm-'))
  let stage: Stage
  beforeAll(async () => {
    stage = await startStage({ folder })
  }, 60_000)
  afterAll(async () => {
    await stage?.stop()
    rmSync(folder, { recursive: true, force: true })
  }, 30_000)

  it('loses nothing acknowledged, and a retry with the same request id duplicates nothing', async () => {
    const { items } = await outputOf(
      call<Page<Session>>(stage, officer, 'session', 'list', { limit: 50 }),
    )
    const before = items.find(({ capacity, taken }) => capacity - taken >= FAMILIES)
    if (!before) throw new Error('no session of the story has room for the storm')
    const forms = Array.from({ length: FAMILIES }, (_, n) => ({
      requestId: randomUUID(),
      sessionId: before.id,
      calledAs: '陈女士',
      phone: `139${String(10_000_000 + n)}`,
      childStage: 'junior',
      adults: 1 + (n % 2),
    }))
    const book = (n: number) => call<Seat>(stage, familyToken(n), 'seat', 'book', forms[n] ?? {})

    const acknowledged = new Map<number, Seat>()
    let next = 0
    let dead: Promise<void> | undefined
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (next < FAMILIES && !dead) {
          const n = next
          next += 1
          const reply = await book(n)
          if (reply?.ok) acknowledged.set(n, reply.output)
          if (acknowledged.size >= ANSWERED_BEFORE) dead ??= stage.kill()
        }
      }),
    )
    await dead
    expect(acknowledged.size).toBeGreaterThanOrEqual(ANSWERED_BEFORE)
    expect(acknowledged.size).toBeLessThan(FAMILIES)
    expect(await book(0)).toBeNull()

    stage = await startStage({ folder })

    const find = (n: number) =>
      outputOf(call<MySeat | null>(stage, familyToken(n), 'seat', 'find', { sessionId: before.id }))
    for (const [n, seat] of acknowledged) {
      expect(await find(n)).toMatchObject({ id: seat.id, status: seat.status })
    }
    for (const n of forms.keys()) {
      const [first, again] = await Promise.all([outputOf(book(n)), outputOf(book(n))])
      expect(again).toEqual(first)
      if (acknowledged.has(n)) expect(first).toEqual(acknowledged.get(n))
    }

    const roster: RosterLine[] = []
    let after: string | undefined
    do {
      const page: Page<RosterLine> = await outputOf(
        call(stage, officer, 'session', 'roster', { sessionId: before.id, after, limit: 50 }),
      )
      roster.push(...page.items)
      after = page.next ?? undefined
    } while (after)
    const seated = roster.filter(({ status }) => status === 'booked')
    const now = await outputOf(
      call<Session>(stage, officer, 'session', 'get', { sessionId: before.id }),
    )
    expect(now.taken).toBe(seated.reduce((sum, { adults }) => sum + adults, 0))
    expect(now.taken).toBeLessThanOrEqual(now.capacity)
    const adults = forms.reduce((sum, form) => sum + form.adults, 0)
    const waiting = roster.filter(({ status }) => status === 'waiting')
    const stillOut = waiting.reduce((sum, line) => sum + line.adults, 0)
    expect(now.taken + stillOut).toBe(before.taken + adults)
  }, 120_000)
})
