import fc from 'fast-check'
import * as z from 'zod'
import { dispatch } from '@cloud/kernel/dispatch'
import type { Reply } from '@shared/kernel/wire'
import { zodWords } from '@shared/kernel/zod-words'
import { type Door, doors, hasChinese, shapeOf } from './support/contract-walk'
import { router } from './support/router'
import { givenKnock, tried } from './support/scenarios/every'
import { createWorld, type World } from './support/world'

z.config(zodWords())

/** 2,000 in an ordinary run; `FUZZ_RUNS=1000000` for a night. */
const runs = Math.ceil(Number(process.env.FUZZ_RUNS ?? 2_000) / doors.length)

const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: [deep(levels - 1)] })

/** What people paste, what phones send by mistake, and what forgers try. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      '',
      ' ',
      '　',
      '\u0000',
      '\u200B\uFEFF',
      '\u202E卡',
      '👨‍👩‍👧',
      '１２３',
      '0',
      '-1',
      'null',
      '<script>',
    ],
    ...[
      "'; drop table person; --",
      '=1+1',
      '../../etc/passwd',
      '2026-02-30',
      '9999-12-31',
      '0000-00-00',
    ],
    ...['2026-06-01T25:00:00.000Z', 'not-a-uuid', '00000000-0000-4000-8000-000000000000', '\uD800'],
    ...[null, true, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53), 1e308],
    ...[
      [],
      {},
      [null],
      [[]],
      { length: 1 },
      deep(50),
      JSON.parse('{"__proto__":{"role":"administrator"}}'),
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => '长'.repeat(length)),
  fc.jsonValue(),
)

/** A place inside a value: keys from the top. */
const placesIn = (value: unknown, at: string[] = []): string[][] =>
  value !== null && typeof value === 'object'
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))]
    : [at]

/** The input with something else, or nothing, at one place. */
function changed(
  value: unknown,
  [key, ...rest]: string[],
  change: (old: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value)
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  const inner = (copy as Record<string, unknown>)[key]
  const next = rest.length === 0 ? change(inner) : changed(inner, rest, change)
  if (next === GONE) delete (copy as Record<string, unknown>)[key]
  else (copy as Record<string, unknown>)[key] = next
  return copy
}
const GONE = Symbol('gone')

const mutations = fc.record({
  place: fc.nat(),
  change: fc.oneof(
    { weight: 6, arbitrary: junk.map((value) => () => value) },
    { weight: 1, arbitrary: fc.constant(() => GONE) },
    { weight: 1, arbitrary: fc.constant((old: unknown) => [old, old]) },
    { weight: 1, arbitrary: junk.map((value) => (old: unknown) => `${old}${value}`) },
  ),
})

describe('nonsense', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld({ now: '2026-06-01T00:00:00.000Z' })
  })

  it.each(tried)('%s answers it with words, never with a crash', async (_, door) => {
    const { actor, input } = await givenKnock(world, door)
    const { db, files, now } = world
    const unfilled = Object.keys(shapeOf(door)).filter((key) => !(key in input))
    const places = [...placesIn(input), ...unfilled.map((key) => [key])]
    await fc.assert(
      fc.asyncProperty(mutations, async ({ place, change }) => {
        const mutated = changed(input, places[place % places.length] as string[], change)
        const event = { path: door.key.split('.'), input: mutated === GONE ? undefined : mutated }
        const reply = await dispatch(router[door.fn], event, { db, files, now, actor }, 'nonsense')
        expect(complaintAbout(reply, door)).toBeNull()
      }),
      { numRuns: runs, seed: 20_261_122 },
    )
  })

  it.each([
    null,
    1,
    'x',
    [],
    {},
    { path: 'a' },
    { path: [1] },
    { path: ['__proto__'] },
    { path: [] },
  ])('a call that is %j is refused', async (event) => {
    const { db, files, now } = world
    const reply = await dispatch(router.account, event, { db, files, now, actor: null }, 'nonsense')
    expect(reply.ok).toBe(false)
    expect(!reply.ok && reply.error.status < 500).toBe(true)
  })
})

/** What is wrong with this answer, if anything: a crash, an undeclared refusal, words not in Chinese. */
function complaintAbout(reply: Reply, door: Door): string | null {
  if (reply.ok) return null
  const { code, status, message, defined } = reply.error
  if (status >= 500 && !defined) return `crashed: ${message}`
  if (!['BAD_REQUEST', 'CONFLICT'].includes(code) && !(code in door.errors))
    return `undeclared ${code}`
  if (!hasChinese(message)) return `not Chinese: ${message}`
  return null
}
