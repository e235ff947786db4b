import fc from 'fast-check'
import type { AidStage } from '@shared/sponsorship/aid.model'
import {
  atStage,
  type Line,
  NEXT_STAGE,
  programmeTotals,
  refusalToMove,
  refusalToReverse,
  sponsorRecord,
  togetherOf,
  totalOf,
} from '@shared/sponsorship/aid.rules'

const cash = (amountFen: number) => ({ kind: 'cash' as const, amountFen })
const goods = (quantity: number, estimatedFen = 0) => ({
  kind: 'goods' as const,
  goodsName: '书包',
  quantity,
  unit: '件',
  estimatedFen,
})
const came = (portion: Line['portion']): Line => ({ from: null, to: 'pending', portion })
const stages: AidStage[] = ['pending', 'atCustodian', 'atSchool', 'signed']

describe('adding up a programme', () => {
  it('gives 738.01 元 and 29.5 件 to each of 271 students (T-AID-1)', () => {
    const totals = programmeTotals([came(cash(20_000_000)), came(goods(8000))], {
      count: 271,
      reported: true,
    })
    expect(totals).toMatchObject({ fenPerStudent: 73_801, piecesPerStudent: 29.5 })
  })

  it('has no average without students', () => {
    const totals = programmeTotals([came(cash(100))], { count: 0, reported: false })
    expect(totals.fenPerStudent).toBeNull()
  })

  it('adds the money of two programmes but not their students (T-AID-2)', () => {
    const of = (fen: number, count: number) =>
      programmeTotals([came(cash(fen))], { count, reported: true })
    const together = togetherOf([of(4_300_000, 80), of(1_600_000, 176)])
    expect(together.total.amountFen).toBe(5_900_000)
    expect(together.students).toBeNull()
  })

  it('shows one donor 4 students, 30,000 元 and 7 unbroken years (T-AID-3)', () => {
    const gifts = Array.from({ length: 7 }, (_, at) => at + 2012).flatMap((year, at) => [
      { studentId: `s${at % 4}`, year, amountFen: 428_572 },
    ])
    expect(sponsorRecord(gifts)).toEqual({ students: 4, amountFen: 3_000_004, years: 7 })
    const broken = gifts.filter((gift) => gift.year !== 2016)
    expect(sponsorRecord(broken).years).toBe(2)
  })
})

describe('moving help along', () => {
  it.each([
    ['more than is there', { from: 'pending', portion: cash(101) }, 'NOT_THERE'],
    ['past the end', { from: 'signed', portion: cash(1) }, 'NOT_THERE'],
    [
      'to the custodian without a receipt',
      { from: 'pending', portion: cash(1) },
      'RECEIPT_MISSING',
    ],
    ['goods where cash was promised', { from: 'pending', portion: goods(1) }, 'OTHER_KIND'],
  ] as const)('refuses %s', (_, move, refusal) => {
    const lines = [came(cash(100))]
    expect(refusalToMove(lines, { ...move, receiptNumber: null, signed: false })).toBe(refusal)
  })

  it('leaves the school only against a signature', () => {
    const lines: Line[] = [{ from: null, to: 'atSchool', portion: cash(100) }]
    const move = { from: 'atSchool' as const, portion: cash(100), receiptNumber: null }
    expect(refusalToMove(lines, { ...move, signed: false })).toBe('SIGNATURE_MISSING')
    expect(refusalToMove(lines, { ...move, signed: true })).toBeNull()
  })

  it('puts a line right once, and only before the help moved on', () => {
    const first = { ...came(cash(100)), reversed: false, isReversal: false }
    const moved: Line = { from: 'pending', to: 'atCustodian', portion: cash(100) }
    expect(refusalToReverse([first], first)).toBeNull()
    expect(refusalToReverse([first, moved], first)).toBe('MOVED_ON')
    expect(refusalToReverse([first], { ...first, reversed: true })).toBe('ALREADY_REVERSED')
    expect(refusalToReverse([first], { ...first, isReversal: true })).toBe('IS_A_REVERSAL')
  })

  it('keeps the sum of the stages equal to the total whatever is tried', () => {
    const attempt = fc.record({
      act: fc.constantFrom('come', 'move', 'reverse'),
      stage: fc.constantFrom(...stages),
      fen: fc.integer({ min: 1, max: 1000 }),
      which: fc.nat(50),
    })
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        const lines: (Line & { reversed: boolean; isReversal: boolean })[] = []
        const add = (line: Line, isReversal = false) =>
          lines.push({ ...line, reversed: false, isReversal })
        for (const { act, stage, fen, which } of attempts) {
          const portion = cash(fen)
          if (act === 'come') add(came(portion))
          const move = { from: stage, portion, receiptNumber: '1', signed: true }
          if (act === 'move' && lines.length > 0 && !refusalToMove(lines, move)) {
            add({ from: stage, to: NEXT_STAGE[stage], portion })
          }
          const wrong = lines[which]
          if (act === 'reverse' && wrong && !refusalToReverse(lines, wrong)) {
            wrong.reversed = true
            add({ from: wrong.to, to: wrong.from, portion: wrong.portion }, true)
          }
        }
        const held = stages.map((stage) => atStage(lines, stage).amountFen)
        expect(held.every((fen) => fen >= 0)).toBe(true)
        expect(held.reduce((sum, fen) => sum + fen, 0)).toBe(totalOf(lines).amountFen)
      }),
    )
  })
})
