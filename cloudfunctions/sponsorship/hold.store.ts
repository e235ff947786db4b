import type { Selectable } from 'kysely'
import type { Database } from '@database/engine'
import type { Tables } from '@database/tables'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { Hold, HoldId, HoldStatus } from '@shared/sponsorship/hold.model'
import { HOLD_DAYS, MOST_HOLDS } from '@shared/sponsorship/hold.rules'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'

export type HoldRow = Selectable<Tables['hold']>

/** A hold whose time is over is told as expired, whether or not a timer has been there. */
export const toHold = (row: HoldRow, at: Date): Hold => ({
  holdId: row.id,
  status: row.status === 'active' && row.expires_at <= at ? 'expired' : row.status,
  heldAt: row.held_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  extended: row.extended_at !== null,
})

export async function holdDays(db: Database, countyId: CommitteeId): Promise<number> {
  const row = await db
    .selectFrom('sponsorship_setting')
    .select('hold_days')
    .where('county_id', '=', countyId)
    .executeTakeFirst()
  return row?.hold_days ?? HOLD_DAYS
}

/** Clear away what has run out on this card and in this sponsor's hands, so that it blocks nobody. */
export async function expireHolds(
  tx: Database,
  of: { studentId?: StudentId; sponsorId?: SponsorId },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('hold')
    .set({ status: 'expired', closed_at: at })
    .where('status', '=', 'active')
    .where('expires_at', '<=', at)
    .where((eb) =>
      eb.or([
        ...(of.studentId ? [eb('student_id', '=', of.studentId)] : []),
        ...(of.sponsorId ? [eb('sponsor_id', '=', of.sponsorId)] : []),
      ]),
    )
    .execute()
}

export async function usedSlots(db: Database, sponsorId: SponsorId): Promise<number[]> {
  const rows = await db
    .selectFrom('hold')
    .select('slot')
    .where('sponsor_id', '=', sponsorId)
    .where('status', '=', 'active')
    .execute()
  return rows.map((row) => row.slot)
}

export const freeSlot = (used: readonly number[]): number =>
  Array.from({ length: MOST_HOLDS }, (_, at) => at + 1).find((slot) => !used.includes(slot)) ?? 0

/** The one hold on this card, or nothing when somebody was quicker: a unique index decides. */
export async function insertHold(
  tx: Database,
  hold: Pick<HoldRow, 'id' | 'student_id' | 'sponsor_id' | 'slot' | 'held_at' | 'expires_at'>,
): Promise<HoldRow | undefined> {
  return tx
    .insertInto('hold')
    .values({ ...hold, status: 'active', extended_at: null, closed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
}

export const lockHold = (tx: Database, holdId: HoldId) =>
  tx.selectFrom('hold').selectAll().where('id', '=', holdId).forUpdate().executeTakeFirst()

export const findHoldRow = (db: Database, holdId: HoldId) =>
  db.selectFrom('hold').selectAll().where('id', '=', holdId).executeTakeFirst()

export async function closeHold(
  tx: Database,
  holdId: HoldId,
  status: HoldStatus,
  at: Date,
): Promise<HoldRow> {
  return tx
    .updateTable('hold')
    .set({ status, closed_at: at })
    .where('id', '=', holdId)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function extendHoldTo(
  tx: Database,
  holdId: HoldId,
  expiresAt: Date,
  at: Date,
): Promise<HoldRow> {
  return tx
    .updateTable('hold')
    .set({ expires_at: expiresAt, extended_at: at })
    .where('id', '=', holdId)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Let go of this student, whoever holds them. */
export async function releaseHoldsOf(tx: Database, studentId: StudentId, at: Date): Promise<void> {
  await tx
    .updateTable('hold')
    .set({ status: 'released', closed_at: at })
    .where('student_id', '=', studentId)
    .where('status', '=', 'active')
    .execute()
}

/** Holds that have run out and are still marked active; skips those another run is at. */
export async function expireRunOut(tx: Database, at: Date) {
  const due = await tx
    .selectFrom('hold')
    .select('id')
    .where('status', '=', 'active')
    .where('expires_at', '<=', at)
    .orderBy('expires_at')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return []
  return tx
    .updateTable('hold')
    .set({ status: 'expired', closed_at: at })
    .where(
      'id',
      'in',
      due.map((row) => row.id),
    )
    .returning(['id', 'student_id'])
    .execute()
}
