import * as z from 'zod'
import { CommitteeRef } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { ArticleId, ArticleStatus } from './article.model'

/** What became of the articles handed in within a period. */
export const Tally = z.object({
  submitted: z.int(),
  decided: z.int(),
  published: z.int(),
  adopted: z.int(),
  /** Calendar days from handing in to the last review's word; null while nothing was decided. */
  medianDays: z.number().nullable(),
})
export type Tally = z.infer<typeof Tally>

export const UnitTally = Tally.extend({ unit: CommitteeRef })
export type UnitTally = z.infer<typeof UnitTally>

export const HandedIn = z.object({
  articleId: ArticleId,
  title: z.string(),
  unitName: z.string(),
  status: ArticleStatus,
  submittedOn: LocalDate,
  decidedOn: LocalDate.nullable(),
  adoptions: z.int(),
})
export type HandedIn = z.infer<typeof HandedIn>
