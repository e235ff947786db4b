import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { optionalLine, Reason } from '@shared/kernel/text'
import { StudentId } from './student.model'
import { CASE_STAFF } from './student.rules'
import { openRefusalMessages, stepRefusalMessages } from './student.wording'
import {
  ViewHolder,
  ViewPurpose,
  ViewRequest,
  ViewRequestId,
  ViewRightId,
  ViewRole,
  ViewSentence,
  ViewStanding,
  ViewWeek,
} from './view.model'
import { CHIEFS } from './view.rules'
import { askRefusalMessages, decideViewRefusalMessages, grantRefusalMessages } from './view.wording'

/** S-17: a child's record opens to staff only with the approval of the person in charge (条例 §36). */
export const view = {
  get: reads(CASE_STAFF)
    .input(query({ studentId: StudentId }))
    .output(ViewStanding),

  ask: writes(CASE_STAFF)
    .input(command({ studentId: StudentId, purpose: ViewPurpose, sentence: ViewSentence }))
    .output(z.object({ viewId: ViewRequestId }))
    .errors(
      refusals({
        CONSENT_MISSING: stepRefusalMessages.CONSENT_MISSING,
        ...openRefusalMessages,
        ...askRefusalMessages,
      }),
    ),

  /** Waiting ones first, then the answered of the last 30 days. */
  list: reads(CHIEFS).input(query({})).output(z.array(ViewRequest)),

  decide: writes(CHIEFS)
    .input(
      command({
        viewId: ViewRequestId,
        decision: z.enum(['approved', 'refused'], '请选择同意还是不同意'),
        reason: optionalLine('原因', { max: 200 }),
      }),
    )
    .output(z.object({ viewId: ViewRequestId }))
    .errors(refusals({ ...decideViewRefusalMessages, REASON_MISSING: '不同意请写明原因' })),

  listHolders: reads(CHIEFS).input(query({})).output(z.array(ViewHolder)),

  /** Another right of the same person for the same place ends with it. */
  grant: writes(CHIEFS)
    .input(
      command({
        personId: PersonId,
        role: ViewRole,
        committeeId: CommitteeId,
        untilOn: LocalDate,
        reason: Reason,
      }),
    )
    .output(z.object({ rightId: ViewRightId }))
    .errors(refusals(grantRefusalMessages)),

  revoke: writes(CHIEFS)
    .input(command({ rightId: ViewRightId }))
    .output(z.object({ rightId: ViewRightId })),

  /** Looks at the children of the reader's area in the week that ends on this Sunday; without a day, the last one. */
  week: reads(CHIEFS)
    .input(query({ toOn: LocalDate.optional() }))
    .output(ViewWeek),
}
