import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { CommitteeId } from '@shared/committee/committee.model'
import { LocalDate } from '@shared/kernel/local-date'
import { line } from '@shared/kernel/text'
import { VolunteerStatus } from '@shared/volunteer/volunteer.model'
import { Section, SectionId } from './lecture.model'

const ClockTime = z
  .string('请选择时间')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写法不对，请重新选择')

/** A weekly hour in which a lecturer can usually come; 1 is Monday, 7 is Sunday. */
export const FreeTime = z
  .strictObject({
    weekday: z.int('请选择星期几').min(1, '请选择星期几').max(7, '请选择星期几'),
    starts: ClockTime,
    ends: ClockTime,
  })
  .refine((time) => time.starts < time.ends, {
    message: '空闲时间的结束要晚于开始',
    path: ['ends'],
  })
export type FreeTime = z.infer<typeof FreeTime>

/** 外出: days on which a lecturer is not to be asked. */
export const AwayPeriod = z
  .strictObject({ fromOn: LocalDate, toOn: LocalDate })
  .refine((away) => away.fromOn <= away.toOn, {
    message: '外出的回来日期不能早于出发日期',
    path: ['toOn'],
  })
export type AwayPeriod = z.infer<typeof AwayPeriod>

export const LecturerStatus = z.enum(['submitted', 'approved', 'returned'])
export type LecturerStatus = z.infer<typeof LecturerStatus>

export const MonthlyLimit = z
  .int('请填写每月最多讲几场')
  .min(1, '每月至少 1 场；暂时不讲请填外出')
  .max(31, '每月最多 31 场')

/** A lecturer as themself and the office see it. No phone number: the office has it elsewhere. */
export const Lecturer = z.object({
  personId: PersonId,
  name: z.string(),
  committeeId: CommitteeId,
  committeeName: z.string(),
  experience: z.string(),
  areas: z.array(z.string()),
  sections: z.array(Section),
  monthlyLimit: z.int(),
  freeTimes: z.array(FreeTime),
  awayPeriods: z.array(AwayPeriod),
  status: LecturerStatus,
  returnReason: z.string().nullable(),
  vettedOn: LocalDate.nullable(),
  /** How they stand on the register; `null` for a guest who is not on it. */
  memberStatus: VolunteerStatus.nullable(),
})
export type Lecturer = z.infer<typeof Lecturer>

export const LecturerForm = {
  committeeId: CommitteeId,
  experience: line('经历', { min: 4, max: 300 }),
  areas: z
    .array(line('愿意去的地方', { max: 20 }), '请填写愿意去的地方')
    .min(1, '请至少填一个愿意去的地方')
    .max(10, '愿意去的地方最多 10 个'),
  sectionIds: z.array(SectionId, '请选择能讲的板块').min(1, '请至少选一个能讲的板块').max(14),
}

/** A lecturer as whoever orders or arranges talks chooses them: experience and calendar, never a phone number. */
export const LecturerProfile = Lecturer.pick({
  personId: true,
  name: true,
  committeeName: true,
  experience: true,
  areas: true,
  sections: true,
  freeTimes: true,
  monthlyLimit: true,
}).extend({
  /** How many more talks this month. */
  leftThisMonth: z.int(),
  /** Who is away now is free again on this day; where they are is nobody's business. */
  freeAgainOn: LocalDate.nullable(),
  /** 准入查询: the day it was made, and the first day on which it no longer holds. */
  vettedOn: LocalDate.nullable(),
  vettedUntil: LocalDate.nullable(),
})
export type LecturerProfile = z.infer<typeof LecturerProfile>
