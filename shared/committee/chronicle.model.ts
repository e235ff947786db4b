import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'

/** Kept in the chronicle, or looked at and left out. */
export const ChronicleStatus = z.enum(['kept', 'dropped'])
export type ChronicleStatus = z.infer<typeof ChronicleStatus>

/** The entry of the log that a line of the chronicle tells of. */
export const EventNumber = z.int('请重新打开这张列表').positive('请重新打开这张列表')

export const ChronicleWords = line('大事记的话', { min: 4, max: 200 })

/** 备选: something the log holds that a year's chronicle may want to tell. */
export const ChronicleCandidate = z.object({
  eventId: EventNumber,
  happenedOn: LocalDate,
  unitName: z.string(),
  /** A first draft in the office's style; the office writes it as it likes. */
  words: z.string(),
})
export type ChronicleCandidate = z.infer<typeof ChronicleCandidate>

/** One line of 大事记. */
export const ChronicleEntry = z.object({
  eventId: EventNumber,
  happenedOn: LocalDate,
  unitName: z.string(),
  words: z.string(),
  judgedBy: z.string().nullable(),
  judgedAt: Instant,
})
export type ChronicleEntry = z.infer<typeof ChronicleEntry>
