import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { CashSum } from './aid.model'
import { StudentId, StudentStatus } from './student.model'

/** S-18: what the office makes of two applications that may be for one child. */
export const DuplicateOutcome = z.enum(['different', 'alongside', 'stopped'])
export type DuplicateOutcome = z.infer<typeof DuplicateOutcome>

/** Another application with the same name, month of birth and school: what came of it, and no name. */
export const Duplicate = z.object({
  otherId: StudentId,
  /** Shown within one county only. */
  code: z.string().nullable(),
  county: z.string(),
  status: StudentStatus,
  since: LocalDate,
  programmes: z.array(z.string()),
  /** What came into the ledger for it. */
  promised: CashSum,
  /** What the guardian signed for. */
  signed: CashSum,
  decision: z
    .object({
      outcome: DuplicateOutcome,
      reason: z.string().nullable(),
      by: z.string(),
      at: Instant,
    })
    .nullable(),
})
export type Duplicate = z.infer<typeof Duplicate>
