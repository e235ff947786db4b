import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'
import { OPEN_HOURS } from '@shared/volunteer/export.rules'
import { LINES_KEPT_DAYS } from '@shared/volunteer/import.rules'

const HOUR = 3_600_000

/**
 * Papers go when their hours are over and sheets that were brought after a week, with what was read
 * of them. The nightly sweep takes the files; who took out what stays written down.
 */
export const forgetPapers: Job = (db, now) =>
  transact(db, async (tx) => {
    const before = (hours: number) => new Date(now.getTime() - hours * HOUR)
    const { numUpdatedRows: papers } = await tx
      .updateTable('file')
      .set({ status: 'pending' })
      .where('status', '=', 'ready')
      .where('purpose', '=', 'paper')
      .where('created_at', '<=', before(OPEN_HOURS))
      .executeTakeFirst()
    const { numUpdatedRows: sheets } = await tx
      .updateTable('file')
      .set({ status: 'pending' })
      .where('status', '=', 'ready')
      .where('purpose', '=', 'registerSheet')
      .where('created_at', '<=', before(LINES_KEPT_DAYS * 24))
      .executeTakeFirst()
    const { numDeletedRows: lines } = await tx
      .deleteFrom('register_import_line as line')
      .using('register_import as brought')
      .whereRef('brought.id', '=', 'line.import_id')
      .where('brought.brought_at', '<=', before(LINES_KEPT_DAYS * 24))
      .executeTakeFirst()
    return Number(papers + sheets + lines)
  })
