import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { Look } from '@shared/account/look.model'

const LATEST = 200

/**
 * A record is mine when it is myself, or when I did something to it as my own affair and not in a
 * role. My own looks are not listed.
 */
export async function listLooksAt(db: Database, personId: PersonId): Promise<Look[]> {
  const rows = await db
    .selectFrom('sensitive_read')
    .innerJoin('person', 'person.id', 'sensitive_read.person_id')
    .selectAll('sensitive_read')
    .select('person.name as reader_name')
    .where(({ or, and, eb, exists, selectFrom }) =>
      or([
        and([eb('subject_kind', '=', 'person'), eb('subject_id', '=', personId)]),
        exists(
          selectFrom('event')
            .select(sql`1`.as('one'))
            .whereRef('event.subject_kind', '=', 'sensitive_read.subject_kind')
            .whereRef('event.subject_id', '=', 'sensitive_read.subject_id')
            .where('event.actor_id', '=', personId)
            .where('event.acting_as', 'is', null),
        ),
      ]),
    )
    .where('sensitive_read.person_id', '<>', personId)
    .orderBy('sensitive_read.id', 'desc')
    .limit(LATEST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    readerName: row.reader_name,
    actingAs: row.acting_as,
    subjectKind: row.subject_kind,
    purpose: row.purpose,
    readAt: row.read_at.toISOString(),
  }))
}
