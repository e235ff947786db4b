import type { Database } from '@database/engine'
import { inForce } from '@shared/sponsorship/consent.rules'
import type { HoldId, Pairing } from '@shared/sponsorship/hold.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { givenNameOf } from '@shared/sponsorship/student.rules'
import { listSigned } from './agreement.store'
import { listMovementsOf } from './aid.store'
import { needOf, readConsents } from './case.store'
import { type HoldRow, toHold } from './hold.store'
import { rests } from './review.store'

export const listHoldsOf = (db: Database, sponsorId: SponsorId): Promise<HoldRow[]> =>
  db
    .selectFrom('hold')
    .selectAll()
    .where('sponsor_id', '=', sponsorId)
    .where('status', '!=', 'released')
    .orderBy('held_at', 'desc')
    .limit(50)
    .execute()

export const findHoldOf = (db: Database, holdId: HoldId, sponsorId: SponsorId) =>
  db
    .selectFrom('hold')
    .selectAll()
    .where('id', '=', holdId)
    .where('sponsor_id', '=', sponsorId)
    .executeTakeFirst()

/** One pairing without the child's name; whether the name may be shown is a question of its own. */
export async function toPairing(db: Database, hold: HoldRow, at: Date): Promise<Pairing> {
  const row = await db
    .selectFrom('student')
    .innerJoin('committee', 'committee.id', 'student.township_id')
    .selectAll('student')
    .select('committee.name as township')
    .where('student.id', '=', hold.student_id)
    .executeTakeFirstOrThrow()
  const agreement = await db
    .selectFrom('agreement')
    .select(['id', 'number', 'status', 'drawn_at', 'effective_at'])
    .where('hold_id', '=', hold.id)
    .executeTakeFirst()
  const { states } = await readConsents(db, hold.student_id, at)
  const effective = agreement?.status === 'effective'
  return {
    hold: toHold(hold, at),
    card: {
      studentId: row.id,
      code: row.code,
      stage: row.stage,
      township: row.township,
      need: needOf(row),
    },
    agreement: agreement
      ? {
          agreementId: agreement.id,
          number: agreement.number,
          status: agreement.status,
          drawnAt: agreement.drawn_at.toISOString(),
          effectiveAt: agreement.effective_at?.toISOString() ?? null,
          paused: await rests(db, agreement.id, at),
          mySignatureMissing:
            agreement.status === 'signing' &&
            !(await listSigned(db, agreement.id)).includes('sponsor'),
        }
      : null,
    student: null,
    frozen: effective && !inForce(states).includes('limitedProfile'),
    movements: agreement ? await listMovementsOf(db, agreement.id) : [],
    feedback: [],
  }
}

/** A first name and a grade: all that consent ③ covers. */
export async function readPairedStudent(db: Database, studentId: StudentId) {
  const row = await db
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .select(['student_record.name', 'student.grade'])
    .where('student.id', '=', studentId)
    .executeTakeFirstOrThrow()
  return { givenName: givenNameOf(row.name), grade: row.grade }
}
