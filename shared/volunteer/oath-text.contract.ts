import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { OathBody, OathText, OathTextId } from './oath-text.model'
import { OATH_APPROVERS, OATH_DRAFTERS, OATH_READERS } from './oath-text.rules'
import { oathTextFaultMessages, oathTextRefusalMessages } from './oath-text.wording'

const byDrafters = () => writes(OATH_DRAFTERS).errors(refusals(oathTextRefusalMessages))
const byApprovers = () => writes(OATH_APPROVERS).errors(refusals(oathTextRefusalMessages))

export const oathTextContract = {
  /** All versions of one committee, the newest first, and the text that holds there now (its own or from above). */
  list: reads(OATH_READERS)
    .input(query({ committeeId: CommitteeId }))
    .output(z.object({ holds: OathText.nullable(), versions: z.array(OathText) })),

  get: reads(OATH_READERS)
    .input(query({ oathTextId: OathTextId }))
    .output(OathText),

  /** Begin the next version. */
  draft: byDrafters()
    .input(command({ committeeId: CommitteeId, body: OathBody }))
    .output(OathText),

  revise: byDrafters()
    .input(command({ oathTextId: OathTextId, body: OathBody }))
    .output(OathText),

  /** Hand it to the director: from here on its words must be fit to be sworn. */
  submit: byDrafters()
    .input(command({ oathTextId: OathTextId }))
    .output(OathText)
    .errors(refusals(oathTextFaultMessages)),

  /** The text takes effect now and the one before it retires. */
  approve: byApprovers()
    .input(command({ oathTextId: OathTextId }))
    .output(OathText),

  return: byApprovers()
    .input(command({ oathTextId: OathTextId, reason: Reason }))
    .output(OathText),

  /** Take the effective text out of use: the committee falls back to the text above it. */
  retire: byApprovers()
    .input(command({ oathTextId: OathTextId }))
    .output(OathText),
}
