import * as z from 'zod'
import { PersonId } from '@shared/account/account.model'
import { LocalDate } from '@shared/kernel/local-date'
import { PageQuery, pageOf } from '@shared/kernel/page'
import { command, query, reads, writes } from '@shared/kernel/procedure'
import { refusals } from '@shared/kernel/refusals'
import { Reason } from '@shared/kernel/text'
import { bookingRoles } from './booking.rules'
import { SectionId } from './lecture.model'
import {
  AwayPeriod,
  FreeTime,
  Lecturer,
  LecturerForm,
  LecturerProfile,
  LecturerStatus,
  MonthlyLimit,
} from './lecturer.model'
import {
  lecturerReviewRefusalMessages,
  renewVettingRefusalMessages,
  timesRefusalMessages,
} from './lecturer.wording'

const reviewed = z.object({ personId: PersonId, status: LecturerStatus })

export const lecturerContract = {
  /** The caller's own profile and times, or `null` before they wrote one. */
  get: reads('signedIn').input(query({})).output(Lecturer.nullable()),

  /** Say what one can speak about and where; the office reviews it. */
  introduce: writes(['lecturer'])
    .input(command(LecturerForm))
    .output(z.object({ status: LecturerStatus })),

  /** Weekly free times, days away and the monthly limit: in force at once. */
  setTimes: writes('signedIn')
    .input(
      command({
        freeTimes: z.array(FreeTime).max(21, '空闲时间最多 21 段'),
        awayPeriods: z.array(AwayPeriod).max(20, '外出最多 20 段'),
        monthlyLimit: MonthlyLimit,
      }),
    )
    .output(z.object({ monthlyLimit: z.int() }))
    .errors(refusals(timesRefusalMessages)),

  /** Who can be asked to a talk where the caller works, by chapter; who can come oftenest first. */
  corps: reads(bookingRoles)
    .input(query({ sectionId: SectionId.optional() }))
    .output(z.array(LecturerProfile)),

  /** One of them. */
  profile: reads(bookingRoles)
    .input(query({ personId: PersonId }))
    .output(LecturerProfile),

  /** 讲师库 of the office's area. */
  list: reads(['countyOffice'])
    .input(query({ ...PageQuery, status: LecturerStatus.optional() }))
    .output(pageOf(Lecturer)),

  /** Admit to the corps, with the day of the 准入查询 (never its content). */
  approve: writes(['countyOffice'])
    .input(command({ personId: PersonId, vettedOn: LocalDate }))
    .output(reviewed)
    .errors(refusals(lecturerReviewRefusalMessages)),

  /** The day of the yearly 准入查询, without which nobody speaks to students. */
  renewVetting: writes(['countyOffice'])
    .input(command({ personId: PersonId, vettedOn: LocalDate }))
    .output(reviewed)
    .errors(refusals(renewVettingRefusalMessages)),

  return: writes(['countyOffice'])
    .input(command({ personId: PersonId, reason: Reason }))
    .output(reviewed)
    .errors(refusals(lecturerReviewRefusalMessages)),
}
