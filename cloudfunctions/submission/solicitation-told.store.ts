import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { SolicitationId } from '@shared/submission/article.model'
import { remindUpTo, TOLD } from '@shared/submission/solicitation.rules'
import { solicitations } from './solicitation.store'

/** What a message about it says. */
export const findToldSolicitation = (db: Database, id: SolicitationId) =>
  solicitations(db).where('solicitation.id', '=', id).executeTakeFirst()

/** Correspondents and heads of the units asked; with `waiting`, of those that have handed in nothing. */
export async function listAskedPeople(
  db: Database,
  id: SolicitationId,
  { waiting }: { waiting: boolean },
): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('solicitation_unit as asked')
    .innerJoin('role_grant as held', 'held.committee_id', 'asked.unit_id')
    .select('held.person_id')
    .distinct()
    .where('asked.solicitation_id', '=', id)
    .where('held.role', 'in', TOLD)
    .where('held.revoked_at', 'is', null)
    .$if(waiting, (select) =>
      select.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('article')
              .select('article.id')
              .whereRef('article.solicitation_id', '=', 'asked.solicitation_id')
              .whereRef('article.unit_id', '=', 'asked.unit_id')
              .where('article.status', '<>', 'draft'),
          ),
        ),
      ),
    )
    .execute()
  return rows.map((row) => row.person_id)
}

type Due = { id: SolicitationId; deskId: CommitteeId; dueOn: LocalDate }

/** Open ones whose day is near, opened before today, of which nobody was reminded; marked as reminded. */
export async function remindOfNear(tx: Database, today: LocalDate): Promise<Due[]> {
  return tx
    .updateTable('solicitation')
    .set({ reminded_on: today })
    .where('closed_at', 'is', null)
    .where('reminded_on', 'is', null)
    .where('due_on', '>=', today)
    .where('due_on', '<=', remindUpTo(today))
    .where(sql<LocalDate>`(opened_at at time zone 'Asia/Shanghai')::date`, '<', today)
    .returning(['id', 'desk_id as deskId', 'due_on as dueOn'])
    .execute()
}
