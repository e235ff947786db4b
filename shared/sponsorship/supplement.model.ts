import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { AgreementParty, AgreementTerms } from './agreement.model'

export const SupplementId = z.uuid().brand<'SupplementId'>()
export type SupplementId = z.infer<typeof SupplementId>

export const SupplementStatus = z.enum(['signing', 'effective', 'cancelled'])
export type SupplementStatus = z.infer<typeof SupplementStatus>

/** What a supplement may change; the programme and the first day stay as they were signed. */
export const ChangedTerms = z.strictObject(
  AgreementTerms.omit({ programmeId: true, startsOn: true }).shape,
)
export type ChangedTerms = z.infer<typeof ChangedTerms>

/** S-10: one change of an agreement in force, signed by the same three. */
export const Supplement = z.object({
  supplementId: SupplementId,
  position: z.int(),
  before: AgreementTerms,
  terms: AgreementTerms,
  reason: z.string(),
  status: SupplementStatus,
  cancelReason: z.string().nullable(),
  signed: z.array(z.object({ party: AgreementParty, signedAt: Instant })),
  drawnAt: Instant,
})
export type Supplement = z.infer<typeof Supplement>
