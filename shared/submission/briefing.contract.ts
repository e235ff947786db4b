import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { ArticleId } from './article.model'
import {
  Briefing,
  BriefingFormat,
  BriefingId,
  BriefingLine,
  BriefingNumbers,
  Candidate,
  LastPrinted,
  Masthead,
  MastheadName,
  MOST_ITEMS,
  OfficeName,
} from './briefing.model'
import { COMPILERS, ISSUERS } from './briefing.rules'
import {
  compileRefusalMessages,
  issueRefusalMessages,
  NOT_ISSUED_YET,
  SERIES_ALREADY_OPEN,
} from './briefing.wording'

const articleIds = z
  .array(ArticleId, '请选择稿件')
  .min(1, '请至少选一篇稿件')
  .max(MOST_ITEMS, `一期最多 ${MOST_ITEMS} 篇`)
const { ALREADY_ISSUED } = issueRefusalMessages

export const briefingContract = {
  /** A committee's issues, the newest first. */
  list: reads('signedIn')
    .input(query({ ...PageQuery, committeeId: CommitteeId }))
    .output(pageOf(BriefingLine)),

  /** S3: 「2022 年编辑简报 17 期，信息 146 条」, counted from the issues. */
  tally: reads('signedIn')
    .input(query({ committeeId: CommitteeId }))
    .output(z.array(z.object({ year: z.int(), issues: z.int(), items: z.int() }))),

  get: reads('signedIn')
    .input(query({ briefingId: BriefingId }))
    .output(Briefing),

  /** What the next issue would be called, and what could go into it. */
  prepare: reads(COMPILERS)
    .input(query({ committeeId: CommitteeId }))
    .output(
      z.object({
        masthead: Masthead.nullable(),
        next: BriefingNumbers.nullable(),
        candidates: z.array(Candidate),
      }),
    ),

  /** Settle the masthead and the numbers the paper issues ended with; once for each committee. */
  openSeries: writes(COMPILERS)
    .input(
      command({
        committeeId: CommitteeId,
        name: MastheadName,
        office: OfficeName,
        last: LastPrinted,
      }),
    )
    .output(Masthead)
    .errors(refusals({ SERIES_ALREADY_OPEN })),

  /** P-09: pick published articles, in this order, for one issue. */
  compile: writes(COMPILERS)
    .input(command({ committeeId: CommitteeId, articleIds }))
    .output(Briefing)
    .errors(refusals(compileRefusalMessages)),

  /** Pick anew while it is not signed. */
  rearrange: writes(COMPILERS)
    .input(command({ briefingId: BriefingId, articleIds }))
    .output(Briefing)
    .errors(refusals({ ...compileRefusalMessages, ALREADY_ISSUED })),

  /** 签发: it gets its numbers and is locked. */
  issue: writes(ISSUERS)
    .input(command({ briefingId: BriefingId }))
    .output(Briefing)
    .errors(refusals(issueRefusalMessages)),

  /** An issued briefing as a file: made from the locked text when first asked for, then always the same. */
  download: writes('signedIn')
    .input(command({ briefingId: BriefingId, format: BriefingFormat }))
    .output(z.object({ url: z.string(), fileName: z.string() }))
    .errors(refusals({ NOT_ISSUED_YET })),
}
