import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { command, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line, Reason } from '@shared/kernel/text'
import { HonourId } from './honour.model'
import { HONOUR_OFFICES } from './honour.rules'
import { recordHonourRefusalMessages, withdrawHonourRefusalMessages } from './honour.wording'
import { VolunteerId } from './volunteer.model'

const Written = z.object({ honourId: HonourId })

/** What is asked of whoever writes an honour down; the phone asks the same. */
export const HonourSheet = {
  title: line('表彰名称', { min: 2, max: 60 }),
  issuer: line('颁发单位', { min: 2, max: 60 }),
  awardedOn: LocalDate,
}

export const honourContract = {
  /** O-05: it stands in the member's file and in the statements issued from then on. */
  record: writes(HONOUR_OFFICES)
    .input(command({ volunteerId: VolunteerId, ...HonourSheet }))
    .output(Written)
    .errors(refusals(recordHonourRefusalMessages)),

  /** Written down wrongly: it leaves the file, and the record says why. */
  withdraw: writes(HONOUR_OFFICES)
    .input(command({ honourId: HonourId, reason: Reason }))
    .output(Written)
    .errors(refusals(withdrawHonourRefusalMessages)),
}
