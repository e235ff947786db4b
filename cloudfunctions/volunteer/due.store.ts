import { readHolidayTable } from '@cloud/kernel/holidays'
import type { Database } from '@database/engine'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { isReviewOverdue, reviewDueOn } from '@shared/volunteer/application.rules'

/** Five working days never take longer than this, whatever the holidays. */
const LONGEST_STEP_DAYS = 30

/** A clock for the offices' working days that reads the holidays once. */
export async function reviewClock(db: Database, oldest: Date, now: Date) {
  const today = localDateOf(now)
  const holidays = await readHolidayTable(
    db,
    localDateOf(oldest),
    addDays(today, LONGEST_STEP_DAYS),
  )
  const dueOn = (since: Date) => reviewDueOn(localDateOf(since), holidays)
  const overdue = (since: Date) => isReviewOverdue(localDateOf(since), today, holidays)
  return { dueOn, overdue }
}
