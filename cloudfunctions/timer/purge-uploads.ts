import type { FileStore } from '@cloud/kernel/file-store'
import type { Job } from '@cloud/kernel/timer'
import { transact } from '@database/engine'

const KEPT_HOURS = 24
const FILES_A_RUN = 200

/** Uploads that were begun and never finished go after a day; the row stays and says so. */
export const purgeUploads =
  (files: FileStore): Job =>
  (db, now) =>
    transact(db, async (tx) => {
      const unfinished = await tx
        .selectFrom('file')
        .select(['id', 'ref'])
        .where('status', '=', 'pending')
        .where('created_at', '<', new Date(now.getTime() - KEPT_HOURS * 3_600_000))
        .orderBy('created_at')
        .limit(FILES_A_RUN)
        .forUpdate()
        .skipLocked()
        .execute()
      if (unfinished.length === 0) return 0
      await files.remove(unfinished.map(({ ref }) => ref))
      await tx
        .updateTable('file')
        .set({ status: 'removed' })
        .where(
          'id',
          'in',
          unfinished.map(({ id }) => id),
        )
        .execute()
      return unfinished.length
    })
