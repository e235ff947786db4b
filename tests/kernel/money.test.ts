import * as fc from 'fast-check'
import { fenOf, yuan } from '@shared/kernel/money'

describe('money as it is typed', () => {
  it.each([
    ['1200', 120_000],
    ['1,200.5 元', 120_050],
    ['１２００元', 120_000],
    [' 0.01 ', 1],
  ])('reads %s', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen)
  })

  it.each(['', '元', '1e3', '0x10', '-5', '12元钱', '1.2.3', '12.345'])(
    'does not guess at %s',
    (typed) => {
      expect(fenOf(typed)).toBeNaN()
    },
  )

  it('reads 70.5 万元 as a count of fen', () => {
    expect(fenOf('70.5', 1_000_000)).toBe(70_500_000)
  })

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000_000 }), (fen) => expect(fenOf(yuan(fen))).toBe(fen)),
    )
  })
})
