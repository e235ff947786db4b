import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import {
  Adoption,
  AdoptionId,
  AdoptionProof,
  ListedOutlet,
  Outlet,
  OutletId,
  OutletLevel,
  OutletName,
} from './adoption.model'
import {
  ALREADY_LISTED,
  registerRefusalMessages,
  UNKNOWN_OUTLET,
  verifyRefusalMessages,
} from './adoption.wording'
import { ArticleId } from './article.model'
import { COMPILERS } from './briefing.rules'

const adoption = { articleId: ArticleId, outletId: OutletId, ...AdoptionProof }
const registerRefusals = refusals({ ...registerRefusalMessages, UNKNOWN_OUTLET })
const Judged = z.object({ adoptionId: AdoptionId })

export const outletContract = {
  /** The outlets everyone knows, and those of this county or of the one the article lies in. */
  list: reads('signedIn')
    .input(query({ articleId: ArticleId.optional(), committeeId: CommitteeId.optional() }))
    .output(z.array(ListedOutlet)),

  /** A local journal or site the dictionary lacks. */
  add: writes(COMPILERS)
    .input(
      command({
        committeeId: CommitteeId,
        name: OutletName,
        level: OutletLevel,
      }),
    )
    .output(Outlet)
    .errors(refusals({ ALREADY_LISTED })),
}

export const adoptionContract = {
  /** The register of the caller's jurisdiction, reports to verify first, then the newest. */
  list: reads(COMPILERS)
    .input(query({ ...PageQuery, show: z.enum(['reported', 'verified']) }))
    .output(pageOf(Adoption)),

  /** Where one article was printed, to its author and its office. */
  listOf: reads('signedIn')
    .input(query({ articleId: ArticleId }))
    .output(z.array(Adoption)),

  /** 用稿通知, to print. */
  get: reads('signedIn')
    .input(query({ adoptionId: AdoptionId }))
    .output(Adoption),

  /** The author saw it in print; the office verifies. */
  report: writes('signedIn').input(command(adoption)).output(Adoption).errors(registerRefusals),

  /** P-07: the office enters it and stands for it. */
  register: writes(COMPILERS).input(command(adoption)).output(Adoption).errors(registerRefusals),

  verify: writes(COMPILERS)
    .input(command({ adoptionId: AdoptionId }))
    .output(Judged)
    .errors(refusals(verifyRefusalMessages)),

  turnDown: writes(COMPILERS)
    .input(command({ adoptionId: AdoptionId, reason: Reason }))
    .output(Judged)
    .errors(refusals(verifyRefusalMessages)),
}
