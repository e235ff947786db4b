import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, optionalLine, Reason } from '@shared/kernel/text'
import { ArticleId, ArticleStatus, Round } from './article.model'
import { DecisionId, DeskLine, ReviewCheck } from './review.model'
import { REVIEWERS, SIGNERS } from './review.rules'
import {
  decideRefusalMessages,
  dueRefusalMessages,
  extendRefusalMessages,
  markRefusalMessages,
  refuseRefusalMessages,
  revertRefusalMessages,
  takeDownRefusalMessages,
  tickRefusalMessages,
  vouchRefusalMessages,
} from './review.wording'

/** What was on the screen: a decision on anything else is refused. */
const seen = {
  articleId: ArticleId,
  round: Round,
  version: z.int().min(1).max(1_000),
}
const Moved = z.object({ articleId: ArticleId, status: ArticleStatus })
const decides = () => writes(REVIEWERS).errors(refusals(decideRefusalMessages))
const { first, second, final } = SIGNERS

export const reviewContract = {
  /** What waits for the caller's signature, or all of their jurisdiction; the oldest first. */
  list: reads(REVIEWERS)
    .input(query({ ...PageQuery, show: z.enum(['mine', 'open', 'closed']) }))
    .output(pageOf(DeskLine)),

  /** 同意报送, or one of the three reviews passed with its check-list. */
  pass: decides()
    .errors(refusals(tickRefusalMessages))
    .input(
      command({
        ...seen,
        checks: z.array(ReviewCheck).max(ReviewCheck.options.length),
        proofread: z.boolean('请校对一遍并打勾'),
        readAloud: z.boolean('请说明是否诵读过'),
        comment: optionalLine('意见', { max: 200 }),
      }),
    )
    .output(Moved),

  /** 退改: what to change, numbered, and until when. */
  return: decides()
    .errors(refusals(dueRefusalMessages))
    .input(
      command({
        ...seen,
        notes: z
          .array(line('修改意见', { min: 2, max: 200 }), '请写修改意见')
          .min(1, '请写修改意见')
          .max(20, '修改意见最多 20 条'),
        dueOn: LocalDate,
      }),
    )
    .output(Moved),

  /** The article is not used; the author is always told why. */
  refuse: decides()
    .errors(refusals(refuseRefusalMessages))
    .input(command({ ...seen, reason: Reason }))
    .output(Moved),

  /** Take one's own last decision back, saying why. */
  revert: writes(REVIEWERS)
    .input(command({ articleId: ArticleId, decisionId: DecisionId, reason: Reason }))
    .output(Moved)
    .errors(refusals(revertRefusalMessages)),

  /** More time for the revision. */
  extend: writes(REVIEWERS)
    .input(command({ articleId: ArticleId, dueOn: LocalDate }))
    .output(z.object({ articleId: ArticleId, dueOn: LocalDate }))
    .errors(refusals(extendRefusalMessages)),

  /** 重要稿: from now on each review reads it aloud as well. */
  markImportant: writes([...first, ...second, ...final])
    .input(command({ articleId: ArticleId, important: z.boolean('请说明是不是重要稿') }))
    .output(z.object({ articleId: ArticleId, important: z.boolean() }))
    .errors(refusals(markRefusalMessages)),

  /** A person's eyes stand in for a machine that was unsure; then it is published. */
  vouch: writes(final)
    .input(command({ articleId: ArticleId }))
    .output(z.object({ articleId: ArticleId, publishedAt: Instant }))
    .errors(refusals(vouchRefusalMessages)),

  /** P-15: nobody reads it any more; the trace stays. */
  takeDown: writes(final)
    .input(command({ articleId: ArticleId, reason: Reason }))
    .output(Moved)
    .errors(refusals(takeDownRefusalMessages)),
}
