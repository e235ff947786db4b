import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { AgreementId, AgreementStatus } from './agreement.model'
import { AidMovement } from './aid.model'
import { ShownFeedback } from './feedback.model'
import { PairedStudent, StudentCard } from './student.model'

export const HoldId = z.uuid().brand<'HoldId'>()
export type HoldId = z.infer<typeof HoldId>

export const HoldStatus = z.enum(['active', 'released', 'expired', 'matched'])
export type HoldStatus = z.infer<typeof HoldStatus>

export const Hold = z.object({
  holdId: HoldId,
  status: HoldStatus,
  heldAt: Instant,
  expiresAt: Instant,
  extended: z.boolean(),
})
export type Hold = z.infer<typeof Hold>

/** S-16 in small: one student this sponsor chose, from the first tap to the signed receipt. */
export const Pairing = z.object({
  hold: Hold,
  card: StudentCard.omit({ waitingDays: true }),
  agreement: z
    .object({
      agreementId: AgreementId,
      number: z.string(),
      status: AgreementStatus,
      drawnAt: Instant,
      effectiveAt: Instant.nullable(),
      mySignatureMissing: z.boolean(),
      paused: z.boolean(),
    })
    .nullable(),
  /** `null` until the agreement is in force, and again as soon as the guardian takes consent ③ back. */
  student: PairedStudent.nullable(),
  frozen: z.boolean(),
  movements: z.array(AidMovement),
  /** S-12: what the office has passed; empty in lists and while it is frozen. */
  feedback: z.array(ShownFeedback),
})
export type Pairing = z.infer<typeof Pairing>
