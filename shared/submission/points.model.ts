import * as z from 'zod'
import { CommitteeRef } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { AdoptionId, OutletLevel } from './adoption.model'
import { ArticleId } from './article.model'

/** An article in several outlets counts with its highest level only, or with all of them added up. */
export const PointsMode = z.enum(['highest', 'cumulative'], '请选择一稿多登怎么算')
export type PointsMode = z.infer<typeof PointsMode>

const levelPoints = (level: string) =>
  z.int(`${level}分值请填整数`).min(0, `${level}分值最少 0 分`).max(100, `${level}分值最多 100 分`)

/** How many points an adoption on each level brings. */
export const LevelPoints = z.strictObject({
  nation: levelPoints('国家级'),
  province: levelPoints('省级'),
  city: levelPoints('市级'),
  county: levelPoints('县级'),
})
export type LevelPoints = z.infer<typeof LevelPoints>

export const PointsTable = z.object({ mode: PointsMode, points: LevelPoints })
export type PointsTable = z.infer<typeof PointsTable>

export const PointsYear = z.int('请选择年份').min(2000).max(2200)

export const PointsPeriod = z.enum(['year', 'firstHalf', 'secondHalf'])
export type PointsPeriod = z.infer<typeof PointsPeriod>

export const RankedBy = z.enum(['unit', 'person'])
export type RankedBy = z.infer<typeof RankedBy>

/** One line of the ranking; a person is a byline of a unit. */
export const Standing = z.object({
  rank: z.int(),
  unit: CommitteeRef,
  name: z.string().nullable(),
  articles: z.int(),
  adoptions: z.int(),
  points: z.int(),
})
export type Standing = z.infer<typeof Standing>

/** An adoption with what it brought its article; 0 where a higher level counts instead. */
export const CountedAdoption = z.object({
  adoptionId: AdoptionId,
  articleId: ArticleId,
  title: z.string(),
  bylines: z.array(z.string()),
  outletName: z.string(),
  level: OutletLevel,
  adoptedOn: LocalDate,
  points: z.int(),
})
export type CountedAdoption = z.infer<typeof CountedAdoption>

export const ClosedYear = z.object({ closedOn: LocalDate, closedBy: z.string() })
export type ClosedYear = z.infer<typeof ClosedYear>
