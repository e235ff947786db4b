import * as z from 'zod'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'
import { SchoolStage } from './student.model'

export const PublicNoticeId = z.uuid().brand<'PublicNoticeId'>()
export type PublicNoticeId = z.infer<typeof PublicNoticeId>

/** Without consent ④ only the staff of the school, township and county see a notice. */
export const NoticeAudience = z.enum(['everyone', 'staff'])
export type NoticeAudience = z.infer<typeof NoticeAudience>

export const NoticeStatus = z.enum(['posted', 'expired', 'takenDown'])
export type NoticeStatus = z.infer<typeof NoticeStatus>

/**
 * S-04: everything a notice may say, and nothing else: strict, so an ID number, phone, address, birth
 * date, bank account, full name or photo is refused wherever it came from (教财厅函〔2017〕28号).
 */
export const PublicNotice = z.strictObject({
  code: z.string().regex(/^H-\d{4}-\d{3,}$/),
  /** The family name only; absent when the notice shows nothing but the number. */
  familyName: z.string().max(2).nullable(),
  stage: SchoolStage.nullable(),
  township: z.string().nullable(),
  firstDay: LocalDate,
  lastDay: LocalDate,
})
export type PublicNotice = z.infer<typeof PublicNotice>

export const ObjectionId = z.uuid().brand<'ObjectionId'>()
export type ObjectionId = z.infer<typeof ObjectionId>

export const ObjectionStatus = z.enum(['open', 'upheld', 'dismissed'])
export type ObjectionStatus = z.infer<typeof ObjectionStatus>

export const ObjectionText = line('异议内容', { min: 5, max: 500 })
export const ObjectionResult = line('处理结果', { min: 2, max: 300 })
