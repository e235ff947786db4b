import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { query, reads } from '@shared/kernel/procedure'
import {
  ExactStatistics,
  PublicStatistics,
  StatisticLine,
  StatisticMeasure,
  StatisticYear,
} from './statistics.model'

/** S-22. The public sees numbers that point at nobody; the office its own, with the lines behind them. */
export const statistics = {
  /** Of an area, or of everywhere; an area below a county answers with its county. */
  show: reads('public')
    .input(query({ areaId: CommitteeId.nullable(), year: StatisticYear }))
    .output(PublicStatistics),

  count: reads(['countyOffice'])
    .input(query({ year: StatisticYear }))
    .output(z.array(ExactStatistics)),

  /** Exactly the lines a number counts: for people, the first line of each. */
  listLines: reads(['countyOffice'])
    .input(
      query({
        countyId: CommitteeId,
        year: StatisticYear,
        measure: StatisticMeasure,
        limit: PageQuery.limit,
        /** Lines are numbered, so the cursor is a number. */
        after: z
          .string()
          .regex(/^\d{1,15}$/, '请从头再打开这张列表')
          .optional(),
      }),
    )
    .output(pageOf(StatisticLine)),
}
