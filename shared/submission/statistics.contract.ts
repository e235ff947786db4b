import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { query, reads } from '@shared/kernel/procedure'
import { HandedIn, Tally, UnitTally } from './statistics.model'
import { STATISTICS_READERS } from './statistics.rules'

const asked = { committeeId: CommitteeId, fromOn: LocalDate, toOn: LocalDate }

export const statisticsContract = {
  /** P-14: handed in, adopted, the rate and the days to a decision, by unit. */
  get: reads(STATISTICS_READERS)
    .input(query(asked))
    .output(z.object({ total: Tally, units: z.array(UnitTally) })),

  /** The articles behind the numbers, of one unit or of all; the newest first. */
  articles: reads(STATISTICS_READERS)
    .input(query({ ...PageQuery, ...asked, unitId: CommitteeId.optional() }))
    .output(pageOf(HandedIn)),
}
