import * as z from 'zod'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { RelationInquiry, RelationNames } from './relation.model'
import { askRelationRefusalMessages } from './relation.wording'
import { SponsorId } from './sponsor.model'
import { StudentId } from './student.model'
import { lookRefusalMessages } from './student.wording'

/** S-09: a possible relation is looked into by the township before there is a hold. */
export const relation = {
  /** The sponsor asks for it; asked twice, it is one inquiry. */
  ask: writes(['sponsor'])
    .input(command({ studentId: StudentId }))
    .output(z.object({ studentId: StudentId }))
    .errors(refusals(askRelationRefusalMessages)),

  /** Open ones first. */
  list: reads(['townshipReviewer']).input(query({})).output(z.array(RelationInquiry)),

  open: reads(['townshipReviewer'])
    .input(query({ studentId: StudentId, sponsorId: SponsorId }))
    .output(RelationNames)
    .errors(refusals(lookRefusalMessages)),
}
