import type { AidPortion, AidStage, CashSum, ProgrammeTotals } from './aid.model'

/** The way help goes; nothing skips a stage. */
export const NEXT_STAGE: Record<AidStage, AidStage | null> = {
  pending: 'atCustodian',
  atCustodian: 'atSchool',
  atSchool: 'signed',
  signed: null,
}
const STAGES: readonly AidStage[] = ['pending', 'atCustodian', 'atSchool', 'signed']

export type Line = {
  from: AidStage | null
  to: AidStage | null
  portion: AidPortion
}

const nothing: CashSum = { amountFen: 0, pieces: 0, estimatedFen: 0 }

const plus = (sum: CashSum, portion: AidPortion, sign: 1 | -1): CashSum =>
  portion.kind === 'cash'
    ? { ...sum, amountFen: sum.amountFen + sign * portion.amountFen }
    : {
        ...sum,
        pieces: sum.pieces + sign * portion.quantity,
        estimatedFen: sum.estimatedFen + sign * portion.estimatedFen,
      }

/** What lies at one stage: what came to it less what left it. */
export const atStage = (lines: readonly Line[], stage: AidStage): CashSum =>
  lines.reduce((sum, line) => {
    const came = line.to === stage ? plus(sum, line.portion, 1) : sum
    return line.from === stage ? plus(came, line.portion, -1) : came
  }, nothing)

/** Everything that came into the ledger less what was put right again. */
export const totalOf = (lines: readonly Line[]): CashSum =>
  lines.reduce((sum, line) => {
    const came = line.from === null ? plus(sum, line.portion, 1) : sum
    return line.to === null ? plus(came, line.portion, -1) : came
  }, nothing)

/** T-AID-1: 200,000.00 元 and 8,000 件 for 271 students are 738.01 元 and 29.5 件 each. */
export function programmeTotals(
  lines: readonly Line[],
  students: { count: number; reported: boolean },
): ProgrammeTotals {
  const total = totalOf(lines)
  const each = students.count > 0 ? students.count : null
  return {
    students: students.count,
    studentsReported: students.reported,
    total,
    stages: Object.fromEntries(STAGES.map((stage) => [stage, atStage(lines, stage)])) as Record<
      AidStage,
      CashSum
    >,
    fenPerStudent: each && Math.round(total.amountFen / each),
    piecesPerStudent: each && Math.round((total.pieces * 10) / each) / 10,
  }
}

/** T-AID-2: money of two programmes may be added; students may not, the same child may be in both. */
export const togetherOf = (
  programmes: readonly Pick<ProgrammeTotals, 'students' | 'total'>[],
): { total: CashSum; students: number | null } => ({
  total: programmes.reduce(
    (sum, { total }) => ({
      amountFen: sum.amountFen + total.amountFen,
      pieces: sum.pieces + total.pieces,
      estimatedFen: sum.estimatedFen + total.estimatedFen,
    }),
    nothing,
  ),
  students: programmes.length === 1 ? (programmes[0]?.students ?? null) : null,
})

/** T-AID-3: how many students one sponsor helped, with how much, for how many years without a gap up to the last. */
export function sponsorRecord(
  gifts: readonly { studentId: string; year: number; amountFen: number }[],
): { students: number; amountFen: number; years: number } {
  const years = new Set(gifts.map((gift) => gift.year))
  let last = Math.max(0, ...years)
  let unbroken = 0
  for (; years.has(last); last -= 1) unbroken += 1
  return {
    students: new Set(gifts.map((gift) => gift.studentId)).size,
    amountFen: gifts.reduce((sum, gift) => sum + gift.amountFen, 0),
    years: unbroken,
  }
}

const enough = (have: CashSum, portion: AidPortion): boolean =>
  portion.kind === 'cash'
    ? have.amountFen >= portion.amountFen
    : have.pieces >= portion.quantity && have.estimatedFen >= portion.estimatedFen

export type MoveRefusal = 'NOT_THERE' | 'RECEIPT_MISSING' | 'SIGNATURE_MISSING' | 'OTHER_KIND'

/** Help moves on only from where it is, with a receipt into the custodian's hands and a signature out of the school's. */
export function refusalToMove(
  lines: readonly Line[],
  move: { from: AidStage; portion: AidPortion; receiptNumber: string | null; signed: boolean },
): MoveRefusal | null {
  const { from, portion, receiptNumber, signed } = move
  if (lines.some((line) => line.portion.kind !== portion.kind)) return 'OTHER_KIND'
  if (!NEXT_STAGE[from] || !enough(atStage(lines, from), portion)) return 'NOT_THERE'
  if (from === 'pending' && !receiptNumber) return 'RECEIPT_MISSING'
  if (from === 'atSchool' && !signed) return 'SIGNATURE_MISSING'
  return null
}

export type ReverseRefusal = 'ALREADY_REVERSED' | 'IS_A_REVERSAL' | 'MOVED_ON'

/** The ledger is never rewritten: a wrong line is met by its opposite, the latest first. */
export function refusalToReverse(
  lines: readonly Line[],
  line: Line & { reversed: boolean; isReversal: boolean },
): ReverseRefusal | null {
  if (line.reversed) return 'ALREADY_REVERSED'
  if (line.isReversal) return 'IS_A_REVERSAL'
  if (!line.to || !enough(atStage(lines, line.to), line.portion)) return 'MOVED_ON'
  return null
}
