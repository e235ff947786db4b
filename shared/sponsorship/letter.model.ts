import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { Instant } from '@shared/kernel/instant'
import { line } from '@shared/kernel/text'
import { AgreementId } from './agreement.model'

export const LetterId = z.uuid().brand<'LetterId'>()
export type LetterId = z.infer<typeof LetterId>

export const LetterDirection = z.enum(['toSponsor', 'toStudent'])
export type LetterDirection = z.infer<typeof LetterDirection>

export const LetterStatus = z.enum(['submitted', 'returned', 'forwarded'])
export type LetterStatus = z.infer<typeof LetterStatus>

export const LetterWriter = z.enum(['sponsor', 'guardian', 'teacher'])
export type LetterWriter = z.infer<typeof LetterWriter>

/** S-13: what a letter carries; a photo goes to the sponsor only, and only with consent ⑤. */
export const LetterSheet = z.strictObject({
  body: line('信', { min: 2, max: 500 }),
  photoId: FileId.nullable(),
})
export type LetterSheet = z.infer<typeof LetterSheet>

/** One letter as its two sides read it: one's own in any state, the other's only when forwarded. */
export const Letter = z.object({
  letterId: LetterId,
  direction: LetterDirection,
  body: z.string(),
  photoUrl: z.string().nullable(),
  photoId: FileId.nullable(),
  status: LetterStatus,
  reason: z.string().nullable(),
  writtenAt: Instant,
  readOutAt: Instant.nullable(),
  isMine: z.boolean(),
})
export type Letter = z.infer<typeof Letter>

/** The letters of one pair, and what this reader may do. */
export const Correspondence = z.object({
  agreementId: AgreementId,
  code: z.string(),
  side: z.enum(['sponsor', 'student']),
  mayWrite: z.boolean(),
  mayAddPhoto: z.boolean(),
  letters: z.array(Letter),
})
export type Correspondence = z.infer<typeof Correspondence>

/** One the office reads before it goes on. */
export const LetterToRead = z.object({
  letterId: LetterId,
  code: z.string(),
  direction: LetterDirection,
  writtenAs: LetterWriter,
  writtenAt: Instant,
  body: z.string(),
  photoUrl: z.string().nullable(),
})
export type LetterToRead = z.infer<typeof LetterToRead>
