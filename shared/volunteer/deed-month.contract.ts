import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { DeedMonth, Month, MonthLockId } from './deed-month.model'
import { MONTH_KEEPERS } from './deed-month.rules'
import { lockRefusalMessages, reopenRefusalMessages } from './deed-month.wording'

export const deedMonthContract = {
  /** The last twelve months at a committee and below it. */
  list: reads(MONTH_KEEPERS)
    .input(query({ committeeId: CommitteeId }))
    .output(z.array(DeedMonth)),

  /** Close a month that was reported: nothing in it is written, confirmed or corrected any more. */
  lock: writes(MONTH_KEEPERS)
    .input(command({ committeeId: CommitteeId, month: Month }))
    .output(z.object({ lockId: MonthLockId }))
    .errors(refusals(lockRefusalMessages)),

  reopen: writes(MONTH_KEEPERS)
    .input(command({ lockId: MonthLockId, reason: Reason }))
    .output(z.object({ lockId: MonthLockId }))
    .errors(refusals(reopenRefusalMessages)),
}
