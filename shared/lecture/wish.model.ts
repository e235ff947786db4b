import * as z from 'zod'
import { CommitteeId } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { SectionId } from './lecture.model'
import { SessionId } from './seat.model'

export const WishId = z.uuid().brand<'WishId'>()
export type WishId = z.infer<typeof WishId>

/** Where a talk may be wished for: a county with a menu, or a township of it. */
export const WishArea = z.object({ id: CommitteeId, name: z.string() })
export type WishArea = z.infer<typeof WishArea>

/** One's own voice, and how many others say the same. */
export const MyWish = z.object({
  id: WishId,
  sectionName: z.string(),
  areaName: z.string(),
  wishedAt: Instant,
  voices: z.int(),
  /** The session that answered it; `null` while it stands. */
  sessionId: SessionId.nullable(),
})
export type MyWish = z.infer<typeof MyWish>

/** How many voices the county wants to hear before it arranges a talk. */
export const WishesNeeded = z.int('请填写人数').min(1, '至少 1 人').max(500, '最多 500 人')

/** 需求: how many want to hear one topic in one area. */
export const Demand = z.object({
  sectionId: SectionId,
  sectionName: z.string(),
  areaId: CommitteeId,
  areaName: z.string(),
  voices: z.int(),
  needed: z.int(),
})
export type Demand = z.infer<typeof Demand>
