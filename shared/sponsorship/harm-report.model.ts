import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { line } from '@shared/kernel/text'

export const HarmReportId = z.uuid().brand<'HarmReportId'>()
export type HarmReportId = z.infer<typeof HarmReportId>

export const Urgency = z.enum(['immediate', 'today', 'watch'], '请选择有多急')
export type Urgency = z.infer<typeof Urgency>

/** S-21, 未保法 §11: what was seen, where, how urgent. It cannot be deleted. */
export const HarmReport = z.object({
  reportId: HarmReportId,
  code: z.string().nullable(),
  what: z.string(),
  place: z.string(),
  urgency: Urgency,
  reporter: z.string(),
  reportedAt: Instant,
})
export type HarmReport = z.infer<typeof HarmReport>

export const HarmText = line('看到的情况', { min: 4, max: 500 })
export const HarmPlace = line('地点', { min: 2, max: 100 })
