import { sql } from 'kysely'
import { recordEvent, recordSensitiveRead } from '@cloud/kernel/events'
import { type Database, transact } from '@database/engine'
import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { refusalToLook } from '@shared/sponsorship/look.rules'
import type { ReadPurpose, StudentId } from '@shared/sponsorship/student.model'

export type Look = {
  studentId: StudentId
  actor: Actor
  actingAs?: Role
  purpose: ReadPurpose
  at: Date
}

const HOUR = 60 * 60 * 1000

export const noteLook = (db: Database, look: Look): Promise<void> =>
  recordSensitiveRead(db, {
    actor: look.actor,
    ...(look.actingAs ? { actingAs: look.actingAs } : {}),
    subject: { kind: 'student', id: look.studentId },
    purpose: look.purpose,
    at: look.at,
  })

/** Notes a look of the staff, one of the same person's at a time; too many in an hour are reported instead. */
export const mayLook = (db: Database, look: Look, countyId: CommitteeId): Promise<boolean> =>
  transact(db, async (tx) => {
    const { personId } = look.actor
    await sql`select pg_advisory_xact_lock(hashtext(${`look:${personId}`}))`.execute(tx)
    const anHourAgo = new Date(look.at.getTime() - HOUR)
    if (refusalToLook(await countOthers(tx, look, anHourAgo))) {
      await reportOnce(tx, look, countyId, anHourAgo)
      return false
    }
    await noteLook(tx, look)
    return true
  })

async function countOthers(tx: Database, look: Look, since: Date): Promise<number> {
  const { others } = await tx
    .selectFrom('sensitive_read')
    .select((row) => row.fn.count<number>('subject_id').distinct().as('others'))
    .where('person_id', '=', look.actor.personId)
    .where('subject_kind', '=', 'student')
    .where('subject_id', '!=', look.studentId)
    .where('read_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(others)
}

async function reportOnce(tx: Database, look: Look, countyId: CommitteeId, since: Date) {
  const reported = await tx
    .selectFrom('event')
    .select('id')
    .where('topic', '=', 'look.stopped')
    .where('subject_kind', '=', 'person')
    .where('subject_id', '=', look.actor.personId)
    .where('happened_at', '>', since)
    .executeTakeFirst()
  if (reported) return
  await recordEvent(tx, {
    topic: 'look.stopped',
    subject: { kind: 'person', id: look.actor.personId },
    committeeId: countyId,
    actor: look.actor,
    ...(look.actingAs ? { actingAs: look.actingAs } : {}),
    at: look.at,
    payload: { countyId },
  })
}
