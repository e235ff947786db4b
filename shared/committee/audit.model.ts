import * as z from 'zod'
import { Role } from '@shared/account/account.model'
import { Instant } from '@shared/kernel/instant'

/** One change as the log keeps it: who, as what, when; what changed is a fingerprint, not a copy. */
export const Change = z.object({
  id: z.int(),
  topic: z.string(),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  committeeName: z.string().nullable(),
  /** `null` when a timer did it. */
  actorName: z.string().nullable(),
  actingAs: Role.nullable(),
  happenedAt: Instant,
  beforeHash: z.string().nullable(),
  afterHash: z.string().nullable(),
})
export type Change = z.infer<typeof Change>

/** One look at what only some may see. */
export const SensitiveRead = z.object({
  id: z.int(),
  readerName: z.string().nullable(),
  actingAs: Role.nullable(),
  subjectKind: z.string(),
  purpose: z.string(),
  readAt: Instant,
})
export type SensitiveRead = z.infer<typeof SensitiveRead>
