import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { OathTextId } from './oath-text.model'

/** V-09: the oath to read once more, and when one last did. It is 重温 and never a ceremony. */
export const Renewal = z.object({
  oathTextId: OathTextId,
  version: z.int(),
  body: z.string(),
  isSample: z.boolean(),
  times: z.int(),
  lastAt: Instant.nullable(),
})
export type Renewal = z.infer<typeof Renewal>
