import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import { atStage, totalOf } from '@shared/sponsorship/aid.rules'
import type { Duplicate, DuplicateOutcome } from '@shared/sponsorship/duplicate.model'
import { COUNTED_ALIKE } from '@shared/sponsorship/duplicate.rules'
import type { CaseFile, StudentId } from '@shared/sponsorship/student.model'
import { linesOf } from './aid.store'
import { under } from './area.store'

const alike = (db: Database) =>
  db
    .selectFrom('student_record as own')
    .innerJoin('student_record as twin', (join) =>
      join
        .onRef('twin.likeness', '=', 'own.likeness')
        .onRef('twin.student_id', '!=', 'own.student_id'),
    )
    .innerJoin('student as other', 'other.id', 'twin.student_id')
    .where('other.status', 'in', COUNTED_ALIKE)

/** The applications that may be for the same child, with what came of each and what was decided last. */
export async function listDuplicates(
  db: Database,
  { studentId, countyId }: Pick<CaseFile, 'studentId' | 'countyId'>,
): Promise<Duplicate[]> {
  const others = await alike(db)
    .innerJoin('committee as county', 'county.id', 'other.county_id')
    .select(['other.id', 'other.code', 'other.status', 'other.status_since', 'other.county_id'])
    .select('county.name as county')
    .where('own.student_id', '=', studentId)
    .orderBy('other.created_at')
    .execute()
  const found: Duplicate[] = []
  for (const other of others) {
    const movements = await db
      .selectFrom('aid_movement')
      .innerJoin('aid', 'aid.id', 'aid_movement.aid_id')
      .innerJoin('programme', 'programme.id', 'aid.programme_id')
      .selectAll('aid_movement')
      .select('programme.name as programme')
      .where('aid.student_id', '=', other.id)
      .orderBy('aid_movement.id')
      .execute()
    const lines = linesOf(movements)
    found.push({
      otherId: other.id,
      code: other.county_id === countyId ? other.code : null,
      county: other.county,
      status: other.status,
      since: localDateOf(other.status_since),
      programmes: [...new Set(movements.map(({ programme }) => programme))],
      promised: totalOf(lines),
      signed: atStage(lines, 'signed'),
      decision: await findDecision(db, studentId, other.id),
    })
  }
  return found
}

/** The latest decision about two applications, whichever of them it was made on. */
async function findDecision(db: Database, studentId: StudentId, otherId: StudentId) {
  const row = await db
    .selectFrom('duplicate_decision')
    .innerJoin('person', 'person.id', 'decided_by')
    .select(['outcome', 'reason', 'person.name', 'decided_at'])
    .where(isOfPair(sql.val(studentId), sql.val(otherId)))
    .orderBy('duplicate_decision.id', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const { outcome, reason, name, decided_at } = row
  return { outcome, reason, by: name ?? '', at: decided_at.toISOString() }
}

const isOfPair = (one: ReturnType<typeof sql>, other: ReturnType<typeof sql>) =>
  sql<boolean>`least(duplicate_decision.student_id, other_id) = least(${one}::uuid, ${other}::uuid)
    and greatest(duplicate_decision.student_id, other_id) = greatest(${one}::uuid, ${other}::uuid)`

/** Cases of these areas before their notice about whose likeness nobody has decided. */
export const listUndecided = (db: Database, paths: readonly CommitteePath[]) =>
  alike(db)
    .innerJoin('student', 'student.id', 'own.student_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .select(['student.id', 'student.code', 'student.status_since'])
    .distinct()
    .where('student.status', 'in', ['verifying', 'verified'])
    .where(under('village.path', paths))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('duplicate_decision')
            .select('duplicate_decision.id')
            .where(isOfPair(sql.ref('student.id'), sql.ref('other.id'))),
        ),
      ),
    )
    .orderBy('student.status_since')
    .limit(50)
    .execute()

export async function insertDecision(
  tx: Database,
  decided: {
    studentId: StudentId
    otherId: StudentId
    outcome: DuplicateOutcome
    reason: string
    by: PersonId
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('duplicate_decision')
    .values({
      student_id: decided.studentId,
      other_id: decided.otherId,
      outcome: decided.outcome,
      reason: decided.reason,
      decided_by: decided.by,
      decided_at: decided.at,
    })
    .execute()
}
