import { sql } from 'kysely'
import { recordEvent, recordSensitiveRead } from '@cloud/kernel/events'
import { type Database, transact } from '@database/engine'
import type { Actor, Role } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import { type LookRefusal, refusalToLook } from '@shared/sponsorship/look.rules'
import type { CaseFile, ReadPurpose, StudentId } from '@shared/sponsorship/student.model'
import type { ViewPurpose } from '@shared/sponsorship/view.model'
import { admits, openUntil, RECORD_PURPOSES } from '@shared/sponsorship/view.rules'
import { listRequestsOf, markOpened } from './view.store'
import { listRightsOver } from './view-right.store'

type Look = {
  studentId: StudentId
  actor: Actor
  actingAs?: Role
  purpose: ReadPurpose
  at: Date
}

type StaffLook = Look & { purpose: ViewPurpose }

const HOUR = 60 * 60 * 1000

export const noteLook = (db: Database, look: Look): Promise<void> =>
  recordSensitiveRead(db, {
    actor: look.actor,
    ...(look.actingAs ? { actingAs: look.actingAs } : {}),
    subject: { kind: 'student', id: look.studentId },
    purpose: look.purpose,
    at: look.at,
  })

/**
 * The one door of the staff to a child: approved by who is in charge, one look of a person at a time, not
 * too many in an hour, and written down. Says until when the record stays open.
 */
export const passDoor = (
  db: Database,
  look: StaffLook,
  file: Pick<CaseFile, 'villagePath' | 'schoolPath' | 'countyId'>,
): Promise<{ refusal: LookRefusal } | { closesAt: Date }> =>
  transact(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`look:${look.actor.personId}`}))`.execute(tx)
    const closesAt = await admit(tx, look, file)
    if (!closesAt) return { refusal: 'NOT_APPROVED' }
    const anHourAgo = new Date(look.at.getTime() - HOUR)
    const refusal = refusalToLook(await countOthers(tx, look, anHourAgo))
    if (refusal) {
      await reportOnce(tx, look, file.countyId, anHourAgo)
      return { refusal }
    }
    await noteLook(tx, look)
    return { closesAt }
  })

/** Whether this person opened the record of this child less than half an hour ago. */
export async function looksNow(
  db: Database,
  { studentId, actor, at }: Pick<Look, 'studentId' | 'actor' | 'at'>,
): Promise<boolean> {
  const look = await db
    .selectFrom('sensitive_read')
    .select('read_at')
    .where('person_id', '=', actor.personId)
    .where('subject_kind', '=', 'student')
    .where('subject_id', '=', studentId)
    .where('purpose', 'in', RECORD_PURPOSES)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return look !== undefined && at < openUntil(look.read_at)
}

/** By a lasting right for half an hour at a time, or by an approval from its first opening on. */
async function admit(
  tx: Database,
  { studentId, actor, purpose, at }: StaffLook,
  file: Pick<CaseFile, 'villagePath' | 'schoolPath'>,
): Promise<Date | null> {
  const rights = await listRightsOver(tx, file, actor.personId, at)
  if (rights.length > 0) return openUntil(at)
  const requests = await listRequestsOf(tx, studentId, actor.personId)
  const approved = requests.find((request) => admits(request, purpose, at))
  if (!approved) return null
  await markOpened(tx, approved.id, at)
  return openUntil(approved.openedAt ?? at)
}

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
