import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { NeedKind, SchoolStage } from './student.model'

/** Yearly amounts one chooses from: what one child may need at most. */
export const AMOUNT_TIERS_FEN = [
  50_000, 100_000, 150_000, 200_000, 300_000, 500_000, 1_000_000,
] as const

export const MOST_PLACES = 20
export const MOST_YEARS = 6

/** S-08: how many students a sponsor would help, with what, where and for how long. */
export const Preference = z
  .strictObject({
    places: z
      .int('请选择帮几个孩子')
      .min(1, '请选择帮几个孩子')
      .max(MOST_PLACES, `最多 ${MOST_PLACES} 个，再多请打电话给县关工办`),
    kinds: z.array(NeedKind, '请选择愿意帮什么').min(1, '请选择愿意帮什么').max(3),
    mostFen: z.literal(AMOUNT_TIERS_FEN, '请选择每个孩子最多多少钱').nullable(),
    stages: z.array(SchoolStage, '请选择学段').min(1, '请选择学段').max(5),
    /** None named: anywhere in the county. */
    townshipIds: z.array(CommitteeId, '请选择地方').max(60),
    years: z
      .int('请选择能帮几年')
      .min(1, '请选择能帮几年')
      .max(MOST_YEARS, `最多选 ${MOST_YEARS} 年`),
  })
  .refine(({ kinds, mostFen }) => mostFen !== null || kinds.every((kind) => kind === 'goods'), {
    path: ['mostFen'],
    message: '请选择每个孩子最多多少钱',
  })
export type Preference = z.infer<typeof Preference>

/** What a sponsor wishes and how much of it is still free. */
export const StandingPreference = z.object({
  preference: Preference,
  freePlaces: z.int(),
  savedAt: Instant,
})
export type StandingPreference = z.infer<typeof StandingPreference>
