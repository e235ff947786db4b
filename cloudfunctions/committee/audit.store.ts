import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Change, SensitiveRead } from '@shared/committee/audit.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { Page } from '@shared/kernel/page'
import { isBelow } from './committee.store'

type Scope = { id: CommitteeId; path: CommitteePath }
type Paging = { after?: string | undefined; limit: number }

const toPage = <Item extends { id: number }>(items: Item[], limit: number): Page<Item> => ({
  items: items.slice(0, limit),
  next: items.length > limit ? String(items[limit - 1]?.id) : null,
})

export async function listEvents(
  db: Database,
  scope: Scope,
  { after, limit }: Paging,
): Promise<Page<Change>> {
  const rows = await db
    .selectFrom('event')
    .innerJoin('committee', 'committee.id', 'event.committee_id')
    .leftJoin('person', 'person.id', 'event.actor_id')
    .selectAll('event')
    .select(['committee.name as committee_name', 'person.name as actor_name'])
    .where(({ or, eb }) =>
      or([eb('committee.id', '=', scope.id), isBelow('committee.path', scope.path)]),
    )
    .$if(after !== undefined, (select) => select.where('event.id', '<', Number(after)))
    .orderBy('event.id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows.map((row) => ({
      id: row.id,
      topic: row.topic,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      committeeName: row.committee_name,
      actorName: row.actor_name,
      actingAs: row.acting_as,
      happenedAt: row.happened_at.toISOString(),
      beforeHash: row.before_hash,
      afterHash: row.after_hash,
    })),
    limit,
  )
}

/** A read is no committee's own, so it belongs to where its reader holds or held a role. */
export async function listSensitiveReads(
  db: Database,
  scope: Scope,
  { after, limit }: Paging,
): Promise<Page<SensitiveRead>> {
  const rows = await db
    .selectFrom('sensitive_read')
    .innerJoin('person', 'person.id', 'sensitive_read.person_id')
    .selectAll('sensitive_read')
    .select('person.name as reader_name')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('role_grant')
          .innerJoin('committee', 'committee.id', 'role_grant.committee_id')
          .select(sql`1`.as('one'))
          .whereRef('role_grant.person_id', '=', 'sensitive_read.person_id')
          .where(({ or, eb }) =>
            or([eb('committee.id', '=', scope.id), isBelow('committee.path', scope.path)]),
          ),
      ),
    )
    .$if(after !== undefined, (select) => select.where('sensitive_read.id', '<', Number(after)))
    .orderBy('sensitive_read.id', 'desc')
    .limit(limit + 1)
    .execute()
  return toPage(
    rows.map((row) => ({
      id: row.id,
      readerName: row.reader_name,
      actingAs: row.acting_as,
      subjectKind: row.subject_kind,
      purpose: row.purpose,
      readAt: row.read_at.toISOString(),
    })),
    limit,
  )
}
