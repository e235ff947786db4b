import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import type {
  ViewDecision,
  ViewPurpose,
  ViewRequest,
  ViewRequestId,
  ViewRole,
} from '@shared/sponsorship/view.model'
import { CHIEFS, type Request, stateOfRequest } from '@shared/sponsorship/view.rules'
import { under } from './area.store'

const DAY = 24 * 60 * 60 * 1000
const ANSWERED_SHOWN = 30 * DAY

type OwnRequest = Request & { id: ViewRequestId; reason: string | null }

/** This person's requests for this child, the latest first. */
export async function listRequestsOf(
  db: Database,
  studentId: StudentId,
  asker: PersonId,
): Promise<OwnRequest[]> {
  const rows = await db
    .selectFrom('view_request')
    .select(['id', 'purpose', 'decision', 'reason', 'decided_at', 'opened_at'])
    .where('student_id', '=', studentId)
    .where('asker_id', '=', asker)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()
  return rows.map(({ decided_at, opened_at, ...row }) => ({
    ...row,
    decidedAt: decided_at,
    openedAt: opened_at,
  }))
}

/** How many others are in charge of this place. */
export async function countChiefs(
  db: Database,
  path: CommitteePath,
  except: PersonId,
): Promise<number> {
  const { chiefs } = await db
    .selectFrom('role_grant')
    .innerJoin('committee', 'committee.id', 'role_grant.committee_id')
    .select(({ fn }) => fn.count<number>('person_id').distinct().as('chiefs'))
    .where('role', 'in', CHIEFS)
    .where('revoked_at', 'is', null)
    .where('person_id', '!=', except)
    .where(sql<boolean>`starts_with(${path}, committee.path)`)
    .executeTakeFirstOrThrow()
  return Number(chiefs)
}

export async function insertRequest(
  tx: Database,
  request: {
    id: ViewRequestId
    studentId: StudentId
    asker: PersonId
    role: ViewRole
    purpose: ViewPurpose
    sentence: string
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('view_request')
    .values({
      id: request.id,
      student_id: request.studentId,
      asker_id: request.asker,
      role: request.role,
      purpose: request.purpose,
      sentence: request.sentence,
      asked_at: request.at,
      decision: null,
      reason: null,
      decided_by: null,
      decided_at: null,
      opened_at: null,
    })
    .execute()
}

export const lockRequest = (tx: Database, id: ViewRequestId) =>
  tx
    .selectFrom('view_request')
    .innerJoin('student', 'student.id', 'view_request.student_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .select(['view_request.id', 'asker_id', 'student_id', 'decision', 'purpose'])
    .select(['village.id as villageId', 'village.path as villagePath'])
    .where('view_request.id', '=', id)
    .forUpdate('view_request')
    .executeTakeFirst()

export async function decideRequest(
  tx: Database,
  id: ViewRequestId,
  decided: { decision: ViewDecision; reason: string; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('view_request')
    .set({
      decision: decided.decision,
      reason: decided.reason || null,
      decided_by: decided.by,
      decided_at: decided.at,
    })
    .where('id', '=', id)
    .execute()
}

/** The half hour begins with the first opening. */
export async function markOpened(tx: Database, id: ViewRequestId, at: Date): Promise<void> {
  await tx
    .updateTable('view_request')
    .set({ opened_at: at })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute()
}

/** Requests of these areas that others made: waiting ones, then what was answered lately. */
export async function listRequests(
  db: Database,
  areas: readonly CommitteePath[],
  reader: PersonId,
  at: Date,
): Promise<ViewRequest[]> {
  const rows = await db
    .selectFrom('view_request')
    .innerJoin('student', 'student.id', 'view_request.student_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .innerJoin('person as asker', 'asker.id', 'asker_id')
    .leftJoin('person as chief', 'chief.id', 'decided_by')
    .selectAll('view_request')
    .select(['student.code', 'village.name as village', 'asker.name as asker'])
    .select('chief.name as chief')
    .where(under('village.path', areas))
    .where('asker_id', '!=', reader)
    .where((eb) =>
      eb.or([
        eb('decision', 'is', null),
        eb('decided_at', '>', new Date(at.getTime() - ANSWERED_SHOWN)),
      ]),
    )
    .orderBy(sql`decision is not null`)
    .orderBy(sql`coalesce(decided_at, asked_at)`, 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    viewId: row.id,
    studentId: row.student_id,
    code: row.code,
    village: row.village,
    asker: row.asker ?? '',
    role: row.role,
    purpose: row.purpose,
    sentence: row.sentence,
    askedAt: row.asked_at.toISOString(),
    decision: row.decision,
    reason: row.reason,
    decidedBy: row.chief,
    openedAt: row.opened_at?.toISOString() ?? null,
  }))
}

/** This person's approved requests that were not opened and are not over. */
export async function listReady(db: Database, asker: PersonId, at: Date) {
  const rows = await db
    .selectFrom('view_request')
    .innerJoin('student', 'student.id', 'view_request.student_id')
    .select(['view_request.id', 'student_id', 'code', 'purpose', 'decision', 'decided_at'])
    .select('opened_at')
    .where('asker_id', '=', asker)
    .where('decision', '=', 'approved')
    .where('opened_at', 'is', null)
    .orderBy('decided_at')
    .execute()
  return rows.filter(
    ({ purpose, decision, decided_at, opened_at }) =>
      stateOfRequest({ purpose, decision, decidedAt: decided_at, openedAt: opened_at }, at) ===
      'ready',
  )
}
