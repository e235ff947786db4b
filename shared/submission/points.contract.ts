import * as z from 'zod'
import { CommitteeId, CommitteeRef } from '@shared/committee/committee.model'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import {
  ClosedYear,
  CountedAdoption,
  LevelPoints,
  PointsMode,
  PointsPeriod,
  PointsTable,
  PointsYear,
  RankedBy,
  Standing,
} from './points.model'
import { RANKING_READERS, TABLE_KEEPERS, YEAR_CLOSERS } from './points.rules'
import { closeYearRefusalMessages, setTableRefusalMessages } from './points.wording'

const asked = { committeeId: CommitteeId, year: PointsYear, period: PointsPeriod }

export const pointsContract = {
  /** P-08: the ranking of the county a committee belongs to; the same adoptions always give the same. */
  get: reads(RANKING_READERS)
    .input(query({ ...asked, by: RankedBy }))
    .output(
      z.object({
        desk: CommitteeRef,
        table: PointsTable,
        /** The county has not settled this year's table: last year's or the usual one is shown. */
        proposed: z.boolean(),
        closed: ClosedYear.nullable(),
        /** Verified after the year was closed, and not counted. */
        tooLate: z.int(),
        reportsLeft: z.int(),
        standings: z.array(Standing),
      }),
    ),

  /** The adoptions behind one line of it. */
  rows: reads(RANKING_READERS)
    .input(query({ ...asked, unitId: CommitteeId, name: z.string().max(40).nullable() }))
    .output(z.array(CountedAdoption)),

  /** Settle or change a year's table while the year is open. */
  setTable: writes(TABLE_KEEPERS)
    .input(
      command({
        committeeId: CommitteeId,
        year: PointsYear,
        mode: PointsMode,
        points: LevelPoints,
      }),
    )
    .output(PointsTable)
    .errors(refusals(setTableRefusalMessages)),

  /** 封存: from now on neither the table nor what is counted changes. */
  close: writes(YEAR_CLOSERS)
    .input(command({ committeeId: CommitteeId, year: PointsYear }))
    .output(ClosedYear)
    .errors(refusals(closeYearRefusalMessages)),
}
