import type { AgreementStatus } from './agreement.model'
import { agreementAfter } from './agreement.rules'
import type { CashSum } from './aid.model'
import { atStage, type Line } from './aid.rules'
import type { EndedAs, EndReason } from './ending.model'
import type { StudentAct } from './student.rules'

/** Where the student goes: back to the waiting list, ahead of all others, or out of the scheme. */
export const STUDENT_ACT_OF: Record<EndReason, Extract<StudentAct, 'unmatch' | 'end'>> = {
  graduated: 'end',
  moved: 'end',
  familyLeft: 'end',
  sponsorLeft: 'unmatch',
  changed: 'unmatch',
  fulfilled: 'end',
  improved: 'end',
  falseRecord: 'end',
}

export const returnsToWaiting = (reason: EndReason): boolean => STUDENT_ACT_OF[reason] === 'unmatch'

/** Each party speaks for itself; only the office may say what it has looked into. */
export const REASONS_OF: Record<EndedAs, readonly EndReason[]> = {
  sponsor: ['sponsorLeft'],
  guardian: ['graduated', 'moved', 'familyLeft'],
  office: [
    'graduated',
    'moved',
    'familyLeft',
    'sponsorLeft',
    'changed',
    'fulfilled',
    'improved',
    'falseRecord',
  ],
}

export type EndRefusal = 'NOT_IN_FORCE' | 'NOT_YOURS_TO_SAY' | 'STILL_UNDERWAY'

/** Help that has been promised and not given out would not be 「都到位了」. */
export function refusalToEnd(
  status: AgreementStatus,
  { endedAs, reason, open }: { endedAs: EndedAs; reason: EndReason; open: boolean },
): EndRefusal | null {
  if (agreementAfter(status, 'end') === null) return 'NOT_IN_FORCE'
  if (!REASONS_OF[endedAs].includes(reason)) return 'NOT_YOURS_TO_SAY'
  return reason === 'fulfilled' && open ? 'STILL_UNDERWAY' : null
}

export const isSomething = (sum: Pick<CashSum, 'amountFen' | 'pieces'>): boolean =>
  sum.amountFen + sum.pieces > 0

const OPEN_STAGES = ['pending', 'atCustodian', 'atSchool'] as const

/** Promised or handed over, and not yet signed for. */
export const isOpen = (lines: readonly Line[]): boolean =>
  OPEN_STAGES.some((stage) => isSomething(atStage(lines, stage)))

/**
 * What nobody has handed over yet is not given any more: one more line out of `pending`, which reverses
 * the promise when all of it is still there. What the custodian or the school has goes on to the child.
 */
export function lineOfEnding(
  lines: readonly (Line & { id: number; reverses: number | null })[],
): (Line & { reverses: number | null }) | null {
  const [promise] = lines
  const left = atStage(lines, 'pending')
  if (!promise || !isSomething(left)) return null
  const portion =
    promise.portion.kind === 'cash'
      ? { kind: 'cash' as const, amountFen: left.amountFen }
      : { ...promise.portion, quantity: left.pieces, estimatedFen: left.estimatedFen }
  const isWhole =
    promise.portion.kind === 'cash'
      ? promise.portion.amountFen === left.amountFen
      : promise.portion.quantity === left.pieces &&
        promise.portion.estimatedFen === left.estimatedFen
  return { from: 'pending', to: null, portion, reverses: isWhole ? promise.id : null }
}
