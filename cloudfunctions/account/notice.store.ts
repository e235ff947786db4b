import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { Notice, NoticeId } from '@shared/account/notice.model'
import type { Page } from '@shared/kernel/page'

export async function countUnread(db: Database, personId: PersonId): Promise<number> {
  const { unread } = await db
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** Newest first; the cursor is the last notice of the page before. */
export async function listNotices(
  db: Database,
  personId: PersonId,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page<Notice>> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(after !== undefined, (select) =>
      select.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('created_at', 'id'),
          '<',
          selectFrom('notice as last')
            .select(['last.created_at', 'last.id'])
            .where('last.id', '=', String(after))
            .where('last.person_id', '=', personId)
            .$asTuple('created_at', 'id'),
        ),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id as NoticeId,
    title: row.title,
    body: row.body,
    page: row.page,
    createdAt: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

export async function markNoticesRead(
  tx: Database,
  personId: PersonId,
  noticeIds: readonly NoticeId[],
  at: Date,
): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('id', 'in', noticeIds)
    .where('read_at', 'is', null)
    .execute()
}
