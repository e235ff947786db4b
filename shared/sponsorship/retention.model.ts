import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'

/** Cases by number: what the nightly job would take now, what it takes next, what it has taken. */
export const ErasurePreview = z.object({
  due: z.int(),
  coming: z.array(
    z.object({
      code: z.string(),
      status: z.enum(['refused', 'withdrawn', 'ended']),
      closedOn: LocalDate,
      erasedOn: LocalDate,
    }),
  ),
  erased: z.int(),
})
export type ErasurePreview = z.infer<typeof ErasurePreview>
