import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { line } from '@shared/kernel/text'

export const CorrectionId = z.uuid('这次更正请求不存在').brand<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionId>

export const CorrectionAnswer = z.enum(['corrected', 'refused'])
export type CorrectionAnswer = z.infer<typeof CorrectionAnswer>

/** What is wrong and what it should say, in the guardian's words; kept sealed, since they name names. */
export const CorrectionWords = line('哪里要改', { min: 4, max: 200 })

export const Correction = z.object({
  correctionId: CorrectionId,
  words: z.string(),
  askedAt: Instant,
  answer: CorrectionAnswer.nullable(),
  /** Why it was refused. */
  reason: z.string().nullable(),
  answeredAt: Instant.nullable(),
})
export type Correction = z.infer<typeof Correction>
