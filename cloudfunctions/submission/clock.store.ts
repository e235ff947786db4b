import { readHolidayTable } from '@cloud/kernel/holidays'
import type { Database } from '@database/engine'
import { addDays, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { ArticleStatus } from '@shared/submission/article.model'
import { roundOf, usualDueOn } from '@shared/submission/article.rules'

/** Five working days never take longer than this, whatever the holidays. */
const LONGEST_WAIT_DAYS = 30

type Waiting = { status: ArticleStatus; changedAt: Date; revisionDueOn: LocalDate | null }

/** A clock of working days that reads the holidays once for all articles changed since `oldest`. */
export async function workingClock(db: Database, oldest: Date, now: Date) {
  const today = localDateOf(now)
  const holidays = await readHolidayTable(
    db,
    localDateOf(oldest),
    addDays(today, LONGEST_WAIT_DAYS),
  )
  return {
    today,
    /** Five working days from a day. */
    usualFrom: (day: LocalDate) => usualDueOn(day, holidays),
    /** By when somebody is to act: the office while it reviews, the author once it is returned. */
    due({ status, changedAt, revisionDueOn }: Waiting) {
      const dueOn =
        revisionDueOn ?? (roundOf(status) ? usualDueOn(localDateOf(changedAt), holidays) : null)
      return { dueOn, overdue: dueOn !== null && dueOn < today }
    },
  }
}
