import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'

export const MonthLockId = z.uuid().brand<'MonthLockId'>()
export type MonthLockId = z.infer<typeof MonthLockId>

/** A month in Shanghai, `YYYY-MM`. */
export const Month = z.string('请选择月份').regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份')
export type Month = z.infer<typeof Month>

/** One month of the deed book at a committee and below it. */
export const DeedMonth = z.object({
  month: Month,
  deeds: z.int(),
  people: z.int(),
  claimed: z.int(),
  confirmedMinutes: z.int(),
  lock: z
    .object({
      id: MonthLockId,
      committeeId: CommitteeId,
      committeeName: z.string(),
      lockedBy: z.string(),
      lockedAt: Instant,
    })
    .nullable(),
})
export type DeedMonth = z.infer<typeof DeedMonth>
