import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'

/** The five separate consents of §B.4, ① to ⑤. */
export const ConsentKind = z.enum([
  'verification',
  'anonymousCard',
  'limitedProfile',
  'publicity',
  'media',
])
export type ConsentKind = z.infer<typeof ConsentKind>

export const ConsentAnswer = z.enum(['given', 'refused', 'revoked'])
export type ConsentAnswer = z.infer<typeof ConsentAnswer>

export const ConsentMethod = z.enum(['electronic', 'paper'])
export type ConsentMethod = z.infer<typeof ConsentMethod>

/** From 14 on the student decides too (§B.4). */
export const ConsentParty = z.enum(['guardian', 'student'])
export type ConsentParty = z.infer<typeof ConsentParty>

/** One line of the append-only history of consents. */
export const ConsentDecision = z.object({
  kind: ConsentKind,
  party: ConsentParty,
  answer: ConsentAnswer,
  version: z.int(),
  method: ConsentMethod,
  decidedAt: Instant,
})
export type ConsentDecision = z.infer<typeof ConsentDecision>

/** How one consent stands now. */
export const ConsentState = z.object({
  kind: ConsentKind,
  inForce: z.boolean(),
  /** The latest answer of each party, `null` when not asked yet. */
  guardian: ConsentDecision.nullable(),
  student: ConsentDecision.nullable(),
})
export type ConsentState = z.infer<typeof ConsentState>
