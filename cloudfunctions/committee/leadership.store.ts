import { type Selectable, sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Tables } from '@database/tables'
import type { PersonId } from '@shared/account/account.model'
import { type Appointment, type AppointmentId, Post } from '@shared/committee/appointment.model'
import type { CommitteeId } from '@shared/committee/committee.model'

const toAppointment = (row: Selectable<Tables['appointment']>): Appointment => ({
  id: row.id,
  committeeId: row.committee_id,
  post: row.post,
  personName: row.person_name,
  resident: row.resident,
  concurrent: row.concurrent,
  formerPost: row.former_post,
  documentNo: row.document_no,
  startedOn: row.started_on,
  endedOn: row.ended_on,
  endReason: row.end_reason,
})

/** Every term of a committee, by rank and within a post the latest first. */
export async function listTerms(db: Database, committeeId: CommitteeId): Promise<Appointment[]> {
  const rows = await db
    .selectFrom('appointment')
    .selectAll()
    .where('committee_id', '=', committeeId)
    .orderBy(sql`array_position(${sql.val(Post.options)}::text[], post)`)
    .orderBy('started_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toAppointment)
}

export async function findCommitteeOfTerm(
  db: Database,
  id: AppointmentId,
): Promise<CommitteeId | null> {
  const row = await db
    .selectFrom('appointment')
    .select('committee_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.committee_id ?? null
}

export async function insertTerm(
  tx: Database,
  term: Appointment,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('appointment')
    .values({
      id: term.id,
      committee_id: term.committeeId,
      post: term.post,
      person_name: term.personName,
      resident: term.resident,
      concurrent: term.concurrent,
      former_post: term.formerPost,
      document_no: term.documentNo,
      started_on: term.startedOn,
      ended_on: term.endedOn,
      end_reason: term.endReason,
      created_by: by,
      created_at: at,
    })
    .execute()
}

export async function saveEnd(tx: Database, term: Appointment): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ ended_on: term.endedOn, end_reason: term.endReason })
    .where('id', '=', term.id)
    .execute()
}
