import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import {
  CountyMarket,
  Proposal,
  ProposalId,
  ProposedPair,
  Suggestion,
  SuggestionId,
  SuggestionStatus,
  UnservedStudent,
} from './matching.model'
import {
  decideRefusalMessages,
  declineRefusalMessages,
  proposeRefusalMessages,
  publishRefusalMessages,
  withdrawProposalRefusalMessages,
} from './matching.wording'

const itself = { proposalId: ProposalId }
const Decided = z.object({ suggestionId: SuggestionId, status: SuggestionStatus })

/** S-08: the system reckons, a person confirms each pair, the sponsor chooses. */
export const matching = {
  /** What waits and what is offered, county by county. */
  survey: reads(['countyOffice']).input(query({})).output(z.array(CountyMarket)),

  list: reads(['countyOffice']).input(query(PageQuery)).output(pageOf(Proposal)),

  get: reads(['countyOffice']).input(query(itself)).output(Proposal),

  listPairs: reads(['countyOffice'])
    .input(query({ ...itself, ...PageQuery }))
    .output(pageOf(ProposedPair)),

  listUnserved: reads(['countyOffice'])
    .input(query({ ...itself, ...PageQuery }))
    .output(pageOf(UnservedStudent)),

  propose: writes(['countyOffice'])
    .input(command({ countyId: CommitteeId }))
    .output(z.object({ ...itself, pairs: z.int() }))
    .errors(refusals(proposeRefusalMessages)),

  confirm: writes(['countyOffice'])
    .input(command({ suggestionId: SuggestionId }))
    .output(Decided)
    .errors(refusals(decideRefusalMessages)),

  setAside: writes(['countyOffice'])
    .input(command({ suggestionId: SuggestionId, reason: Reason }))
    .output(Decided)
    .errors(refusals(decideRefusalMessages)),

  /** Before it is published a decision may be taken back. */
  reconsider: writes(['countyOffice'])
    .input(command({ suggestionId: SuggestionId }))
    .output(Decided)
    .errors(refusals(decideRefusalMessages)),

  /** Certificate and every pair are looked at once more; what no longer holds is dropped and said. */
  publish: writes(['countyOffice'])
    .input(command(itself))
    .output(z.object({ ...itself, suggested: z.int(), dropped: z.int() }))
    .errors(refusals(publishRefusalMessages)),

  withdraw: writes(['countyOffice'])
    .input(command({ ...itself, reason: Reason }))
    .output(z.object(itself))
    .errors(refusals(withdrawProposalRefusalMessages)),
}

export const suggestion = {
  /** 为您推荐. */
  list: reads(['sponsor']).input(query({})).output(z.array(Suggestion)),

  /** No reason asked. */
  decline: writes(['sponsor'])
    .input(command({ suggestionId: SuggestionId }))
    .output(Decided)
    .errors(refusals(declineRefusalMessages)),
}
