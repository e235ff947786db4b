import type { PersonId } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { ArticleId } from '@shared/submission/article.model'

export type ReadingTables = {
  article_search: {
    article_id: ArticleId
    published_at: Date
    title: string
    body: string
    title_grams: string[]
    grams: string[]
  }
  article_reading: { article_id: ArticleId; read_on: LocalDate; person_id: PersonId }
}
