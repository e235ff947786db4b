import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { CertifyingOffice } from '@shared/volunteer/statement.model'
import { committeesUnder } from './place.store'

const MOST = 300

/** Counties and townships below these, with the right each has now. */
export async function listCertifyingOffices(
  db: Database,
  paths: readonly CommitteePath[],
): Promise<CertifyingOffice[]> {
  if (paths.length === 0) return []
  const rows = await db
    .selectFrom('committee')
    .leftJoin('statement_authority as right', (join) =>
      join.onRef('right.committee_id', '=', 'committee.id').on('right.ended_at', 'is', null),
    )
    .leftJoin('person as giver', 'giver.id', 'right.given_by')
    .select(['committee.id', 'committee.name', 'right.basis', 'right.since'])
    .select('giver.name as given_by')
    .where('committee.id', 'in', committeesUnder(db, paths))
    .where('committee.path', 'not in', paths)
    .where('committee.kind', '=', 'area')
    .where('committee.level', 'in', ['county', 'township'])
    .where('committee.status', '=', 'active')
    .orderBy('committee.path')
    .limit(MOST)
    .execute()
  return rows.map(({ id, name, basis, since, given_by }) => ({
    committeeId: id,
    committeeName: name,
    right: basis && since ? { basis, since, givenBy: given_by ?? '' } : null,
  }))
}

/** Held, so that two who decide about it at once come one after the other. */
export async function lockCertifying(tx: Database, id: CommitteeId) {
  const committee = await tx
    .selectFrom('committee')
    .select('path')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!committee) return null
  const right = await tx
    .selectFrom('statement_authority')
    .select('id')
    .where('committee_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return { path: committee.path, may: right !== undefined }
}

export async function giveRight(
  tx: Database,
  right: {
    committeeId: CommitteeId
    basis: string
    since: LocalDate
    by: PersonId
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('statement_authority')
    .values({
      committee_id: right.committeeId,
      basis: right.basis,
      since: right.since,
      given_by: right.by,
      given_at: right.at,
    })
    .execute()
}

export async function endRight(
  tx: Database,
  committeeId: CommitteeId,
  { by, at, reason }: { by: PersonId; at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable('statement_authority')
    .set({ ended_by: by, ended_at: at, end_reason: reason })
    .where('committee_id', '=', committeeId)
    .where('ended_at', 'is', null)
    .execute()
}
