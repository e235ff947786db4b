import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { ArticleId, ArticleStatus } from './article.model'

/** Another article most of this one's text is found in; what one may not see is only said to be there. */
export const SimilarArticle = z.object({
  /** How much of this text is found there, in percent with one decimal. */
  percent: z.number(),
  article: z
    .object({
      articleId: ArticleId,
      title: z.string(),
      unitName: z.string(),
      submittedOn: LocalDate,
      status: ArticleStatus,
    })
    .nullable(),
})
export type SimilarArticle = z.infer<typeof SimilarArticle>
