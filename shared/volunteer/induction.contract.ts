import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { optionalLine, Reason } from '@shared/kernel/text'
import { InductionKind, InductionLine } from './induction.model'
import { INDUCTION_OFFICES } from './induction.rules'
import { recordInductionRefusalMessages } from './induction.wording'
import { VolunteerId } from './volunteer.model'

const Recorded = z.object({ recorded: z.int() })

export const inductionContract = {
  /** V-12: members who may serve minors, or who may not yet, at a committee and below. */
  list: reads(INDUCTION_OFFICES)
    .input(
      query({
        ...PageQuery,
        committeeId: CommitteeId,
        show: z.enum(['missing', 'ready'], '请选择看哪些人'),
        name: optionalLine('姓名', { max: 20 }).optional(),
      }),
    )
    .output(pageOf(InductionLine)),

  /** A training or a check of many at once. */
  record: writes(INDUCTION_OFFICES)
    .input(
      command({
        committeeId: CommitteeId,
        volunteerIds: z
          .array(VolunteerId, '请选择队员')
          .min(1, '请选择队员')
          .max(200, '一次最多登记 200 人'),
        kind: InductionKind.exclude(['waiver']),
        happenedOn: LocalDate,
        title: optionalLine('培训名称', { max: 60 }),
        coversProtection: z.boolean(),
      }),
    )
    .output(Recorded)
    .errors(refusals(recordInductionRefusalMessages)),

  /** Excuse one from the training, saying why; the check cannot be excused. */
  waive: writes(INDUCTION_OFFICES)
    .input(command({ committeeId: CommitteeId, volunteerId: VolunteerId, reason: Reason }))
    .output(Recorded),
}
