import { addDays, type LocalDate, startOfDay } from '@shared/kernel/local-date'
import { addWorkingDays, type HolidayTable } from '@shared/kernel/working-days.rules'
import type { NoticeAudience, ObjectionStatus, PublicNotice } from './publicity.model'
import type { CaseFile, SchoolStage } from './student.model'
import { familyNameOf } from './student.rules'

/** 汝州, 中职资助指南: never fewer than five working days; the day of posting is not counted. */
export const NOTICE_WORKING_DAYS = 5

export const lastNoticeDay = (
  postedOn: LocalDate,
  table: HolidayTable,
  workingDays = NOTICE_WORKING_DAYS,
): LocalDate => addWorkingDays(postedOn, Math.max(workingDays, NOTICE_WORKING_DAYS), table)

/** A notice comes down at 24:00 of its last day. */
export const noticeEndsAt = (lastDay: LocalDate): Date => startOfDay(addDays(lastDay, 1))

/** With consent ④ for everyone, without it only for the staff. */
export const audienceOf = (file: Pick<CaseFile, 'consented'>): NoticeAudience =>
  file.consented.includes('publicity') ? 'everyone' : 'staff'

/** The only way a notice is made: named fields in, named fields out; a record cannot slip through whole. */
export function noticeOf(
  facts: { code: string; name: string; stage: SchoolStage; township: string },
  audience: NoticeAudience,
  days: { firstDay: LocalDate; lastDay: LocalDate },
): PublicNotice {
  const shown = audience === 'everyone'
  return {
    code: facts.code,
    familyName: shown ? familyNameOf(facts.name) : null,
    stage: shown ? facts.stage : null,
    township: shown ? facts.township : null,
    firstDay: days.firstDay,
    lastDay: days.lastDay,
  }
}

export type PostRefusal = 'NOT_VERIFIED' | 'CONSENT_MISSING' | 'DUPLICATE_UNDECIDED'

/** S-18: what may be a second application for one child waits until the office has decided. */
export function refusalToPost(file: CaseFile, undecidedDuplicates: number): PostRefusal | null {
  if (file.status !== 'verified') return 'NOT_VERIFIED'
  if (!file.consented.includes('verification')) return 'CONSENT_MISSING'
  if (undecidedDuplicates > 0) return 'DUPLICATE_UNDECIDED'
  return null
}

export const OBJECTION_MOVES: Record<ObjectionStatus, readonly ObjectionStatus[]> = {
  open: ['upheld', 'dismissed'],
  upheld: [],
  dismissed: [],
}

export const refusalToConclude = (status: ObjectionStatus): 'ALREADY_CONCLUDED' | null =>
  OBJECTION_MOVES[status].length === 0 ? 'ALREADY_CONCLUDED' : null
