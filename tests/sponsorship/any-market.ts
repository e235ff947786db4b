import fc from 'fast-check'
import type { WaitingStudent } from '@shared/sponsorship/matching.rules'
import { AMOUNT_TIERS_FEN } from '@shared/sponsorship/preference.model'
import { Difficulty, SchoolStage } from '@shared/sponsorship/student.model'

/** A student as the law of matching sees one. */
export const aStudent = (facts: Partial<WaitingStudent> = {}): WaitingStudent => ({
  studentId: 'student' as WaitingStudent['studentId'],
  code: 'H-2026-001',
  stage: 'primary',
  grade: 4,
  need: { kind: 'yearly', amountFen: 120_000 },
  townshipId: 'here',
  waitingDays: 30,
  difficulties: ['lowIncome'],
  returned: false,
  ...facts,
})

/** Any student, and any wish: invented by fast-check. */
export const anyStudent = fc.record({
  stage: fc.constantFrom(...SchoolStage.options),
  grade: fc.integer({ min: 1, max: 6 }),
  need: fc.oneof(
    fc.record({
      kind: fc.constantFrom('yearly' as const, 'oneOff' as const),
      amountFen: fc.integer({ min: 1, max: 300_000 }),
    }),
    fc.constant({ kind: 'goods' as const, goods: ['desk' as const] }),
  ),
  townshipId: fc.constantFrom('here', 'there'),
  waitingDays: fc.nat(500),
  difficulties: fc.subarray(Difficulty.options, { minLength: 1 }),
  returned: fc.boolean(),
})
export const anyWish = fc.record({
  places: fc.integer({ min: 1, max: 3 }),
  kinds: fc.subarray(['yearly', 'oneOff', 'goods'] as const, { minLength: 1 }),
  mostFen: fc.constantFrom(...AMOUNT_TIERS_FEN),
  stages: fc.subarray(SchoolStage.options, { minLength: 2 }),
  townshipIds: fc.subarray(['here', 'there']),
  years: fc.integer({ min: 1, max: 6 }),
})
