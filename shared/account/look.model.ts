import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { Role } from './account.model'

/** One look somebody took at what is mine. */
export const Look = z.object({
  id: z.int(),
  readerName: z.string().nullable(),
  actingAs: Role.nullable(),
  subjectKind: z.string(),
  purpose: z.string(),
  readAt: Instant,
})
export type Look = z.infer<typeof Look>
