import { addDays, type LocalDate } from '@shared/kernel/calendar'
import type { StudentStatus } from './student.model'

export const CLOSED_STATUSES = ['refused', 'withdrawn', 'ended'] as const satisfies StudentStatus[]
export type ClosedStatus = (typeof CLOSED_STATUSES)[number]

export const isClosed = (status: StudentStatus): status is ClosedStatus =>
  CLOSED_STATUSES.some((one) => one === status)

/** How many days after it closed a case still says who it was about (个人信息保护法 §47, domain §B.8). */
export const CASE_KEPT_DAYS: Record<ClosedStatus, number> = {
  refused: 30,
  withdrawn: 30,
  ended: 365,
}

/** The first day on which a case that closed on this day is erased. */
export const erasedOn = (status: ClosedStatus, closedOn: LocalDate): LocalDate =>
  addDays(closedOn, CASE_KEPT_DAYS[status] + 1)

/** Cases that closed before this day are erased today. */
export const erasedBefore = (status: ClosedStatus, today: LocalDate): LocalDate =>
  addDays(today, -CASE_KEPT_DAYS[status])
