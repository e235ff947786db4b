import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, Reason } from '@shared/kernel/text'
import { CertifyingOffice } from './statement.model'
import { CERTIFYING_KEEPERS } from './statement.rules'
import { allowRefusalMessages, forbidRefusalMessages } from './statement.wording'

const Answered = z.object({ committeeId: CommitteeId })

/** What is asked of whoever gives the right; the phone asks the same. */
export const AllowSheet = { basis: line('依据', { min: 4, max: 80 }), since: LocalDate }

/** O-10: a statement is called 证明 only where the office above says that the organisation may certify. */
export const certifyingContract = {
  /** The offices below the caller's, and which of them may. */
  list: reads(CERTIFYING_KEEPERS).input(query({})).output(z.array(CertifyingOffice)),

  /** From this day on, by this document. */
  allow: writes(CERTIFYING_KEEPERS)
    .input(command({ committeeId: CommitteeId, ...AllowSheet }))
    .output(Answered)
    .errors(refusals(allowRefusalMessages)),

  /** From now on its statements are lists again; what was issued stays what it was. */
  forbid: writes(CERTIFYING_KEEPERS)
    .input(command({ committeeId: CommitteeId, reason: Reason }))
    .output(Answered)
    .errors(refusals(forbidRefusalMessages)),
}
