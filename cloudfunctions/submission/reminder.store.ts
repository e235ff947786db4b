import type { Database } from '@database/engine'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { ArticleId } from '@shared/submission/article.model'

type Due = { id: ArticleId; deskId: CommitteeId; dueOn: LocalDate | null }

/** Revisions owed by tomorrow nobody was reminded of, and late ones not reminded of since they are late. */
export async function listDue(
  tx: Database,
  { today, tomorrow }: { today: LocalDate; tomorrow: LocalDate },
  limit: number,
): Promise<Due[]> {
  return tx
    .selectFrom('article')
    .select(['id', 'desk_id as deskId', 'revision_due_on as dueOn'])
    .where('status', '=', 'returned')
    .where(({ or, and, eb }) =>
      or([
        and([eb('revision_due_on', '<=', tomorrow), eb('reminded_on', 'is', null)]),
        and([
          eb('revision_due_on', '<', today),
          eb('reminded_on', '<=', eb.ref('revision_due_on')),
        ]),
      ]),
    )
    .orderBy('revision_due_on')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function markReminded(tx: Database, id: ArticleId, today: LocalDate): Promise<void> {
  await tx.updateTable('article').set({ reminded_on: today }).where('id', '=', id).execute()
}
