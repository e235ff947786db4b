import type { Database } from '@database/engine'
import type { CommitteePath } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import type { ErasurePreview } from '@shared/sponsorship/retention.model'
import { CLOSED_STATUSES, type ClosedStatus, erasedOn } from '@shared/sponsorship/retention.rules'
import { under } from './area.store'

const MOST_SHOWN = 50

/** What lies in these areas and has closed, the first to be erased on top. */
export async function previewErasure(
  db: Database,
  paths: readonly CommitteePath[],
  today: LocalDate,
): Promise<ErasurePreview> {
  const closed = db
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .where('student.status', 'in', CLOSED_STATUSES)
    .where(under('village.path', paths))
  const { erased } = await closed
    .select(({ fn }) => fn.count<number>('erased_at').as('erased'))
    .executeTakeFirstOrThrow()
  const rows = await closed
    .select(['student.code', 'student.status', 'status_since'])
    .where('erased_at', 'is', null)
    .execute()
  const kept = rows
    .map(({ code, status, status_since }) => {
      const closedOn = localDateOf(status_since)
      const as = status as ClosedStatus
      return { code, status: as, closedOn, erasedOn: erasedOn(as, closedOn) }
    })
    .sort((one, other) => one.erasedOn.localeCompare(other.erasedOn))
  const coming = kept.filter((one) => one.erasedOn > today)
  return {
    due: kept.length - coming.length,
    coming: coming.slice(0, MOST_SHOWN),
    erased: Number(erased),
  }
}
