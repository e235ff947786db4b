import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import {
  ArticleColumn,
  ArticleColumnId,
  ArticleId,
  Manuscript,
  MyArticle,
  Publication,
  Round,
  ShownPhoto,
  Version,
} from './article.model'
import { WRITERS } from './article.rules'
import {
  NOT_A_WRITER,
  resubmitRefusalMessages,
  saveRefusalMessages,
  submitRefusalMessages,
  UNKNOWN_COLUMN,
} from './article.wording'
import { ArticleDetail } from './review.model'
import { SearchHit, SearchWords } from './search.model'
import { MOST_HITS } from './search.rules'
import { SimilarArticle } from './similarity.model'
import { answerRefusalMessages, UNKNOWN_SOLICITATION } from './solicitation.wording'
import { FinishedTalk } from './talk.model'

const Saved = z.object({ articleId: ArticleId, words: z.int(), savedAt: Instant })
/** 「修改稿已交给初审，14:03」: who has it now, and since when. */
const Receipt = z.object({
  articleId: ArticleId,
  version: z.int(),
  round: Round,
  submittedAt: Instant,
})
const unknownParts = refusals({ UNKNOWN_COLUMN, UNKNOWN_SOLICITATION })

export const columnContract = {
  list: reads('public').input(query({})).output(z.array(ArticleColumn)),
}

export const articleContract = {
  /** P-01: begin an article for a unit one serves. From now on the server keeps the draft too. */
  begin: writes(WRITERS)
    .input(command({ unitId: CommitteeId, manuscript: Manuscript }))
    .output(Saved)
    .errors({ ...unknownParts, ...refusals({ NOT_A_WRITER }) }),

  /** Keep what was written so far; nobody but the author sees it. */
  save: writes('signedIn')
    .input(command({ articleId: ArticleId, manuscript: Manuscript }))
    .output(Saved)
    .errors({ ...unknownParts, ...refusals(saveRefusalMessages) }),

  /** Hand it in: the unit's head signs it off first (P-02), and WeChat is asked about it (P-06). */
  submit: writes('signedIn')
    .input(command({ articleId: ArticleId }))
    .output(Receipt)
    .errors(refusals({ ...submitRefusalMessages, ...answerRefusalMessages })),

  /** P-04: hand in the revision to the round that asked for it, every note worked through. */
  resubmit: writes('signedIn')
    .input(command({ articleId: ArticleId, notesDone: z.array(z.int()).max(20) }))
    .output(Receipt)
    .errors(refusals(resubmitRefusalMessages)),

  /** One article, to its author and to those who sign in one of its rounds. */
  get: reads('signedIn')
    .input(query({ articleId: ArticleId }))
    .output(ArticleDetail),

  /** A version that was sent, to compare it with another. */
  version: reads('signedIn')
    .input(query({ articleId: ArticleId, number: z.int().min(1).max(1_000) }))
    .output(Version),

  /** P-13: articles in which most of this text is found already, to whoever may see this one. */
  listSimilar: reads('signedIn')
    .input(query({ articleId: ArticleId }))
    .output(z.array(SimilarArticle)),

  /** P-01: talks the caller's units held of late, to write about. */
  listTalks: reads('signedIn').input(query({})).output(z.array(FinishedTalk)),

  /** P-05: the caller's own articles, the latest change first. */
  listMine: reads('signedIn').input(query(PageQuery)).output(pageOf(MyArticle)),
}

export const publicationContract = {
  list: reads('public')
    .input(query({ ...PageQuery, columnId: ArticleColumnId.optional() }))
    .output(pageOf(Publication)),

  /** P-12: what holds every one of these words, title hits first, then the newest; at most `MOST_HITS`. */
  search: reads('public')
    .input(query({ words: SearchWords }))
    .output(z.array(SearchHit).max(MOST_HITS)),

  get: reads('public')
    .input(query({ articleId: ArticleId }))
    .output(
      Publication.extend({
        body: z.string(),
        photos: z.array(ShownPhoto.pick({ caption: true, url: true })),
        readings: z.int(),
      }),
    ),

  /** The caller has opened it; the same person counts once a day. */
  read: writes('signedIn')
    .input(command({ articleId: ArticleId }))
    .output(z.object({ readings: z.int() })),
}
