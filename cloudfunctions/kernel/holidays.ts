import type { Database } from '@database/engine'
import type { LocalDate } from '@shared/kernel/local-date'
import type { HolidayTable } from '@shared/kernel/working-days.rules'

/** The State Council's holidays and worked weekends from `from` to `to`, both included. */
export async function readHolidayTable(
  db: Database,
  from: LocalDate,
  to: LocalDate,
): Promise<HolidayTable> {
  const rows = await db
    .selectFrom('holiday')
    .select(['day', 'kind'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  const daysOf = (kind: 'off' | 'worked') =>
    new Set(rows.filter((row) => row.kind === kind).map((row) => row.day))
  return { off: daysOf('off'), worked: daysOf('worked') }
}
