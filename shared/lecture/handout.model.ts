import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { optionalLine } from '@shared/kernel/text'
import { BookingStatus } from './booking.model'

export const HandoutId = z.uuid().brand<'HandoutId'>()
export type HandoutId = z.infer<typeof HandoutId>

/** 资料: what the lecturer leaves with those who listened (domain L-18). */
export const Handout = z.object({
  id: HandoutId,
  note: z.string(),
  /** How the file's name ends: docx, pdf, mp3 or m4a. */
  extension: z.string(),
  byteSize: z.int(),
  putUpBy: z.string(),
  putUpAt: Instant,
})
export type Handout = z.infer<typeof Handout>

/** The handouts of one talk, and all that decides about another one. */
export const HandoutShelf = z.object({
  bookingStatus: BookingStatus,
  startsAt: Instant.nullable(),
  minutes: z.int(),
  /** The caller gave the talk or arranged it. */
  isGiver: z.boolean(),
  /** The last day on which they can be opened. */
  lastOn: LocalDate.nullable(),
  handouts: z.array(Handout),
})
export type HandoutShelf = z.infer<typeof HandoutShelf>

export const HandoutForm = {
  fileId: FileId,
  note: optionalLine('一句说明', { max: 60 }),
  /** Whoever puts up a recording has heard it: no child can be told by the voice. */
  noChildHeard: z.boolean(),
}
