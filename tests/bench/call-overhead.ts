import { call } from '@orpc/server'
import { dispatch } from '@cloud/kernel/dispatch'
import { router } from '@cloud/wechat/router'
import { databaseOn } from '@database/engine'
import { type Figure, median, type Section } from './report'

const ROUNDS = 15
const CALLS = 2_000

/** A database nobody may touch: the measured procedure needs none. */
const context = {
  db: databaseOn({
    acquire: () => Promise.reject(new Error('not for this bench')),
    close: async () => {},
  }),
  now: () => new Date(),
  actor: null,
  files: {} as never,
}

/** What a call costs on its way from the event to the handler and back, without database and network. */
export async function benchCallOverhead(): Promise<Section> {
  const procedure = router.template.list
  const handler = procedure['~orpc'].handler as unknown as (options: object) => unknown
  const event = { path: ['template', 'list'], input: {} }
  const ways: Record<string, () => unknown> = {
    'handler alone': () => handler({ input: {}, context }),
    'with door and schemas': () => call(procedure, {}, { context, path: event.path }),
    'whole dispatch, as JSON': async () =>
      JSON.parse(JSON.stringify(await dispatch(router, event, context, 'bench'))),
  }
  const taken = new Map(Object.keys(ways).map((name) => [name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const started = performance.now()
      for (let at = 0; at < CALLS; at += 1) await way()
      taken.get(name)?.push(((performance.now() - started) / CALLS) * 1_000)
    }
  }
  const of = (name: string) => median((taken.get(name) ?? []).slice(2))
  const floor = of('handler alone')
  const figures = Object.keys(ways).map(
    (name): Figure => ({
      what: name,
      measured: `${of(name).toFixed(1)} µs`,
      reference: `handler alone ${floor.toFixed(1)} µs`,
      target: name === 'handler alone' ? '' : '≤ 100 µs over the handler',
      met: name === 'handler alone' ? null : of(name) - floor <= 100,
    }),
  )
  return {
    title: 'Overhead of a call',
    how: `wechat.template.list, ${CALLS} calls a round, ${ROUNDS} interleaved rounds, medians. 100 µs is a five-hundredth of a phone's round trip of 50 ms.`,
    figures,
  }
}
