import { deliveryMoment, MOST_ATTEMPTS, nextAttemptAt } from '@shared/wechat/delivery.rules'
import { chunksOf, verdictOf } from '@shared/wechat/safety.rules'

describe('choosing when a message goes out', () => {
  const shanghai = (time: string) => new Date(`2026-06-01T${time}:00+08:00`)

  it.each([
    ['07:59', '08:00'],
    ['08:00', '08:00'],
    ['20:59', '20:59'],
    ['00:30', '08:00'],
  ])('what is ready at %s goes at %s', (ready, goes) => {
    expect(deliveryMoment(shanghai(ready))).toEqual(shanghai(goes))
  })

  it('keeps what is ready at nine in the evening for the morning', () => {
    expect(deliveryMoment(shanghai('21:00'))).toEqual(new Date('2026-06-02T08:00:00+08:00'))
  })
})

describe('trying again', () => {
  const now = new Date('2026-06-01T00:00:00Z')

  it('waits longer each time and gives up in the end', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS }, (_, n) => nextAttemptAt(n + 1, now))
    const minutes = waits.map((at) => at && (at.getTime() - now.getTime()) / 60_000)
    expect(minutes).toEqual([1, 5, 15, 60, 240, null])
  })
})

describe('cutting a text for WeChat', () => {
  it('leaves a short one whole', () => {
    expect(chunksOf('你好')).toEqual(['你好'])
    expect(chunksOf('字'.repeat(2500))).toHaveLength(1)
  })

  it('cuts no phrase in two', () => {
    const text = `${'字'.repeat(2498)}违禁的话${'字'.repeat(3000)}`
    const chunks = chunksOf(text)
    expect(chunks.every((chunk) => chunk.length <= 2500)).toBe(true)
    expect(chunks.some((chunk) => chunk.includes('违禁的话'))).toBe(true)
    expect(chunks.at(-1)?.endsWith(text.slice(-40))).toBe(true)
  })
})

describe('judging content of several parts', () => {
  it.each([
    [['passed', 'passed'], 'passed'],
    [['passed', null], 'pending'],
    [['risky', null], 'risky'],
    [['passed', 'review'], 'review'],
    [['passed', 'gaveUp'], 'review'],
  ] as const)('%j is %s', (outcomes, verdict) => {
    expect(verdictOf(outcomes)).toBe(verdict)
  })
})
