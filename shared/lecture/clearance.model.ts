import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'

/** How many rows name a parent whose talk is long over. */
export const ClearedRows = z.object({
  /** Seats with 称呼、手机. */
  seats: z.int(),
  arrivals: z.int(),
  /** Entries of the log that say who. */
  events: z.int(),
  notices: z.int(),
  requests: z.int(),
  wishes: z.int(),
})
export type ClearedRows = z.infer<typeof ClearedRows>

/** 报名信息清除 as a dry run: what would go now, and what goes next. */
export const Clearance = z.object({
  due: ClearedRows,
  /** Families whose talk is not 30 days past yet, by the day they are cleared. */
  coming: z.array(z.object({ clearedOn: LocalDate, lectureTitle: z.string(), families: z.int() })),
  /** Seats of which only the number is left. */
  clearedSeats: z.int(),
})
export type Clearance = z.infer<typeof Clearance>
