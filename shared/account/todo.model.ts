import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'

/** One card on the home page: `must` needs this person, `can` is open to them, `waiting` is with others. */
export const Todo = z.object({
  key: z.string(),
  urgency: z.enum(['must', 'can', 'waiting']),
  title: z.string(),
  detail: z.string(),
  /** The verb on the card's button. */
  action: z.string(),
  /** The client page the button opens, with its query. */
  page: z.string(),
  /** The day since which it waits, for ordering: oldest first. */
  since: LocalDate.nullable(),
  overdue: z.boolean(),
})
export type Todo = z.infer<typeof Todo>
