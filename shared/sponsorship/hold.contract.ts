import * as z from 'zod'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { line } from '@shared/kernel/text'
import { Hold, HoldId, Pairing } from './hold.model'
import { extendRefusalMessages, holdRefusalMessages, releaseRefusalMessages } from './hold.wording'
import { RelationOutcome } from './relation.model'
import { concludeRefusalMessages } from './relation.wording'
import { SponsorId } from './sponsor.model'
import { StudentCard, StudentId } from './student.model'

/** S-05: by waiting time with a little chance that is the same all day, never by hardship. */
export const card = {
  list: reads(['sponsor']).input(query(PageQuery)).output(pageOf(StudentCard)),
}

/** S-07. */
export const hold = {
  place: writes(['sponsor'])
    .input(command({ studentId: StudentId }))
    .output(Hold)
    .errors(refusals(holdRefusalMessages)),

  extend: writes(['sponsor'])
    .input(command({ holdId: HoldId }))
    .output(Hold)
    .errors(refusals(extendRefusalMessages)),

  release: writes(['sponsor'])
    .input(command({ holdId: HoldId }))
    .output(Hold)
    .errors(refusals(releaseRefusalMessages)),

  /** S-09: the township looked into a possible relation and says what it found. */
  clear: writes(['townshipReviewer'])
    .input(
      command({
        studentId: StudentId,
        sponsorId: SponsorId,
        outcome: RelationOutcome,
        conclusion: line('核实结论', { min: 2, max: 200 }),
      }),
    )
    .output(z.object({ studentId: StudentId, outcome: RelationOutcome }))
    .errors(refusals(concludeRefusalMessages)),
}

/** What this sponsor chose, from the first tap to the signed receipt. */
export const pairing = {
  list: reads(['sponsor']).input(query({})).output(z.array(Pairing)),
  get: reads(['sponsor'])
    .input(query({ holdId: HoldId }))
    .output(Pairing),
}
