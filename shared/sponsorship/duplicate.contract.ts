import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { Duplicate, DuplicateOutcome } from './duplicate.model'
import { duplicateRefusalMessages } from './duplicate.wording'
import { StudentId } from './student.model'

/** S-18: a second application for one child is hinted at; the office decides, with a reason that is kept. */
export const duplicate = {
  list: reads(['countyOffice'])
    .input(query({ studentId: StudentId }))
    .output(z.array(Duplicate)),

  decide: writes(['countyOffice'])
    .input(
      command({
        studentId: StudentId,
        otherId: StudentId,
        outcome: DuplicateOutcome,
        reason: Reason,
      }),
    )
    .output(z.object({ studentId: StudentId, outcome: DuplicateOutcome }))
    .errors(refusals(duplicateRefusalMessages)),
}
