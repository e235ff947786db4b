import { AgreementStatus } from '@shared/sponsorship/agreement.model'
import type { AidPortion } from '@shared/sponsorship/aid.model'
import { programmeTotals } from '@shared/sponsorship/aid.rules'
import { EndedAs, EndReason } from '@shared/sponsorship/ending.model'
import {
  isOpen,
  lineOfEnding,
  REASONS_OF,
  refusalToEnd,
  returnsToWaiting,
  STUDENT_ACT_OF,
} from '@shared/sponsorship/ending.rules'
import {
  endingToFamily,
  endingToSponsor,
  guardianReasonLabels,
} from '@shared/sponsorship/ending.wording'
import { StudentStatus } from '@shared/sponsorship/student.model'
import { stateAfter } from '@shared/sponsorship/student.rules'

const cash = (amountFen: number): AidPortion => ({ kind: 'cash', amountFen })
const goods = (quantity: number): AidPortion => ({
  kind: 'goods',
  goodsName: '书包',
  quantity,
  unit: '个',
  estimatedFen: quantity * 100,
})
const promise = (portion: AidPortion) => ({
  id: 1,
  from: null,
  to: 'pending' as const,
  portion,
  reverses: null,
})
const on = (id: number, portion: AidPortion) => ({
  id,
  from: 'pending' as const,
  to: 'atCustodian' as const,
  portion,
  reverses: null,
})

describe('ending an agreement by its reason', () => {
  it('is refused from every state but the one in force, to every party but the one whose word it is', () => {
    for (const status of AgreementStatus.options) {
      for (const endedAs of EndedAs.options) {
        for (const reason of EndReason.options) {
          const refusal = refusalToEnd(status, { endedAs, reason, open: false })
          if (status !== 'effective') expect(refusal).toBe('NOT_IN_FORCE')
          else if (!REASONS_OF[endedAs].includes(reason)) expect(refusal).toBe('NOT_YOURS_TO_SAY')
          else expect(refusal).toBeNull()
        }
      }
    }
  })

  it('lets a sponsor say only that it cannot go on, and never lets a family call its papers false', () => {
    expect(REASONS_OF.sponsor).toEqual(['sponsorLeft'])
    expect(REASONS_OF.guardian).not.toContain('falseRecord')
    expect(Object.keys(guardianReasonLabels)).toEqual(REASONS_OF.guardian)
    expect(REASONS_OF.office).toEqual(EndReason.options)
  })

  it('leads from a match to the waiting list when the sponsor goes or changes, and out otherwise', () => {
    for (const reason of EndReason.options) {
      const after = stateAfter('matched', STUDENT_ACT_OF[reason])
      const returns = reason === 'sponsorLeft' || reason === 'changed'
      expect(after).toBe(returns ? 'waiting' : 'ended')
      expect(returnsToWaiting(reason)).toBe(returns)
      for (const status of StudentStatus.options) {
        if (status !== 'matched') expect(stateAfter(status, STUDENT_ACT_OF[reason])).toBeNull()
      }
    }
  })

  it('does not call help complete that is still on its way', () => {
    const asked = { endedAs: 'office' as const, reason: 'fulfilled' as const }
    expect(refusalToEnd('effective', { ...asked, open: true })).toBe('STILL_UNDERWAY')
    expect(refusalToEnd('effective', { ...asked, reason: 'moved', open: true })).toBeNull()
  })

  it('tells neither side what the office found out', () => {
    for (const told of [endingToSponsor.falseRecord, endingToFamily.falseRecord]) {
      expect(told).not.toMatch(/不实|造假|虚假|骗/)
    }
  })
})

describe('closing the promises of an ended agreement', () => {
  it('reverses a promise that is still whole', () => {
    expect(lineOfEnding([promise(cash(600))])).toEqual({
      from: 'pending',
      to: null,
      portion: cash(600),
      reverses: 1,
    })
  })

  it('takes out only what nobody has handed over, and leaves the rest to the child', () => {
    const lines = [promise(goods(5)), on(2, goods(2))]
    const line = lineOfEnding(lines)
    expect(line).toEqual({ from: 'pending', to: null, portion: goods(3), reverses: null })
    const { total, stages } = programmeTotals([...lines, ...(line ? [line] : [])], {
      count: 1,
      reported: false,
    })
    expect(total.pieces).toBe(2)
    expect(stages.pending.pieces).toBe(0)
    expect(stages.atCustodian.pieces).toBe(2)
  })

  it('adds nothing where nothing is promised any more', () => {
    expect(lineOfEnding([])).toBeNull()
    const moved = [promise(cash(600)), on(2, cash(600))]
    expect(lineOfEnding(moved)).toBeNull()
    expect(isOpen(moved)).toBe(true)
  })

  it('always leaves the stages adding up to the total, whatever had moved', () => {
    for (let moved = 0; moved <= 10; moved += 1) {
      const lines = [promise(cash(10)), ...(moved > 0 ? [on(2, cash(moved))] : [])]
      const line = lineOfEnding(lines)
      const { total, stages } = programmeTotals([...lines, ...(line ? [line] : [])], {
        count: 1,
        reported: false,
      })
      expect(total.amountFen).toBe(moved)
      expect(stages.pending.amountFen).toBe(0)
      expect(stages.atCustodian.amountFen).toBe(moved)
    }
  })
})
