import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { AidPortion, MovementId } from './aid.model'

/** S-22: children helped, money, things and donors. */
export const StatisticMeasure = z.enum(['children', 'cash', 'goods', 'donors'], '请选择看哪个数')
export type StatisticMeasure = z.infer<typeof StatisticMeasure>

export const StatisticYear = z.int('请选择年份').min(2000, '请选择年份').max(2100, '请选择年份')

/** What the public reads: a number as of a day, 「<5」, or that nobody knows. */
export const PublicCell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), amount: z.int(), until: LocalDate }),
  z.object({ kind: z.literal('few') }),
  z.object({ kind: z.literal('unknown') }),
])
export type PublicCell = z.infer<typeof PublicCell>

export const PublicCells = z.record(StatisticMeasure, PublicCell)
export type PublicCells = z.infer<typeof PublicCells>

export const PublicStatistics = z.object({
  area: z.string(),
  fromOn: LocalDate,
  /** The end of the last quarter that is over; null in a year's first quarter. */
  untilOn: LocalDate.nullable(),
  cells: PublicCells,
  /** Counties of the area whose own number is not shown, by measure: none of it is in the total. */
  leftOut: z.record(StatisticMeasure, z.int()),
  /** Empty when the area is a county. */
  counties: z.array(z.object({ countyId: CommitteeId, name: z.string(), cells: PublicCells })),
})
export type PublicStatistics = z.infer<typeof PublicStatistics>

/** The office's own exact numbers up to today. */
export const ExactStatistics = z.object({
  countyId: CommitteeId,
  county: z.string(),
  fromOn: LocalDate,
  untilOn: LocalDate,
  /** `null`: nobody wrote it down. */
  amounts: z.record(StatisticMeasure, z.int().nullable()),
})
export type ExactStatistics = z.infer<typeof ExactStatistics>

/** One signed portion behind a number: the child by number, the donor masked. */
export const StatisticLine = z.object({
  movementId: MovementId,
  happenedOn: LocalDate,
  programme: z.string(),
  code: z.string().nullable(),
  /** A reported round has a head-count instead of a list. */
  reportedStudents: z.int().nullable(),
  donor: z.string().nullable(),
  portion: AidPortion,
})
export type StatisticLine = z.infer<typeof StatisticLine>
