import * as z from 'zod'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'
import { ProgrammeId } from './agreement.model'
import { CashSum } from './aid.model'

export const ReportQuarter = z.strictObject({
  year: z.int('请选择年份').min(2000, '请选择年份').max(2100, '请选择年份'),
  quarter: z.int('请选择季度').min(1, '请选择季度').max(4, '请选择季度'),
})
export type ReportQuarter = z.infer<typeof ReportQuarter>

export const ReportFormat = z.enum(['word', 'pdf'], '请选择 Word 或 PDF')
export type ReportFormat = z.infer<typeof ReportFormat>

export const ReportText = line('报告正文', { min: 20, max: 4000 })

/** What one quarter brought, and everything up to its end, each step of the way. */
export const ReportStep = z.enum(['promised', 'received', 'delivered', 'signed'])
export type ReportStep = z.infer<typeof ReportStep>

export const ReportRow = z.object({ step: ReportStep, inQuarter: CashSum, upToEnd: CashSum })
export type ReportRow = z.infer<typeof ReportRow>

/** 慈善法 §79: a programme's quarter, drafted from the ledger until the office has saved its own words. */
export const ProgrammeReport = z.object({
  programmeId: ProgrammeId,
  programme: z.string(),
  custodian: z.string(),
  registrationNumber: z.string(),
  quarter: ReportQuarter,
  fromOn: LocalDate,
  untilOn: LocalDate,
  rows: z.array(ReportRow),
  text: z.string(),
  /** Null while it is the draft the system wrote. */
  savedAt: Instant.nullable(),
})
export type ProgrammeReport = z.infer<typeof ProgrammeReport>
