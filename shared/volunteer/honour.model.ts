import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'

export const HonourId = z.uuid().brand<'HonourId'>()
export type HonourId = z.infer<typeof HonourId>

/** What a member was honoured with, by whom and when (志愿服务条例 §19, 表彰). */
export const Honour = z.object({
  id: HonourId,
  title: z.string(),
  issuer: z.string(),
  awardedOn: LocalDate,
})
export type Honour = z.infer<typeof Honour>
