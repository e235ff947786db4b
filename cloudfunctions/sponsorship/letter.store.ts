import { sql } from 'kysely'
import type { FileStore } from '@cloud/kernel/file-store'
import { signedUrlOf } from '@cloud/kernel/files'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type {
  Letter,
  LetterId,
  LetterSheet,
  LetterToRead,
  LetterWriter,
} from '@shared/sponsorship/letter.model'
import { directionOf } from '@shared/sponsorship/letter.rules'
import type { StudentId } from '@shared/sponsorship/student.model'
import { under } from './area.store'

type Store = { db: Database; files: FileStore }

export const findLetter = (db: Database, letterId: LetterId) =>
  db.selectFrom('letter').selectAll().where('id', '=', letterId).executeTakeFirst()

export const lockLetter = (tx: Database, letterId: LetterId) =>
  tx.selectFrom('letter').selectAll().where('id', '=', letterId).forUpdate().executeTakeFirst()

/** Letters of this side that the office has not read. */
export async function countWaiting(
  tx: Database,
  agreementId: AgreementId,
  writer: LetterWriter,
  except: LetterId | null,
): Promise<number> {
  const { waiting } = await tx
    .selectFrom('letter')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('agreement_id', '=', agreementId)
    .where('direction', '=', directionOf(writer))
    .where('status', '=', 'submitted')
    .where(sql<boolean>`id is distinct from ${except}`)
    .executeTakeFirstOrThrow()
  return Number(waiting)
}

export async function saveLetter(
  tx: Database,
  letter: {
    id: LetterId
    agreementId: AgreementId
    studentId: StudentId
    writer: LetterWriter
    sheet: LetterSheet
    actor: Actor
    at: Date
  },
): Promise<void> {
  const written = {
    body: letter.sheet.body,
    photo_id: letter.sheet.photoId,
    status: 'submitted' as const,
    reason: null,
    written_by: letter.actor.personId,
    written_as: letter.writer,
    written_at: letter.at,
    reviewed_by: null,
    reviewed_at: null,
  }
  await tx
    .insertInto('letter')
    .values({
      id: letter.id,
      agreement_id: letter.agreementId,
      student_id: letter.studentId,
      direction: directionOf(letter.writer),
      read_out_at: null,
      ...written,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(written))
    .execute()
}

/** Passed on, or sent back with a reason; `false` when somebody has just done it. */
export async function closeLetter(
  tx: Database,
  letterId: LetterId,
  reading: { reason: string | null; actor: Actor; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({
      status: reading.reason === null ? 'forwarded' : 'returned',
      reason: reading.reason,
      reviewed_by: reading.actor.personId,
      reviewed_at: reading.at,
    })
    .where('id', '=', letterId)
    .where('status', '=', 'submitted')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function markReadOut(tx: Database, letterId: LetterId, at: Date): Promise<void> {
  await tx.updateTable('letter').set({ read_out_at: at }).where('id', '=', letterId).execute()
}

/** One's own letters in any state, the other side's once forwarded; newest first. */
export async function listLetters(
  { db, files }: Store,
  agreementId: AgreementId,
  reader: { writer: LetterWriter; actor: Actor; photos: boolean },
): Promise<Letter[]> {
  const rows = await db
    .selectFrom('letter')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where(({ or, eb }) =>
      or([eb('direction', '=', directionOf(reader.writer)), eb('status', '=', 'forwarded')]),
    )
    .orderBy('written_at', 'desc')
    .limit(50)
    .execute()
  const letters: Letter[] = []
  for (const row of rows) {
    const shown = reader.photos ? row.photo_id : null
    letters.push({
      letterId: row.id,
      direction: row.direction,
      body: row.body,
      photoUrl: shown && (await signedUrlOf(db, files, shown)),
      photoId: row.written_by === reader.actor.personId ? shown : null,
      status: row.status,
      reason: row.reason,
      writtenAt: row.written_at.toISOString(),
      readOutAt: row.read_out_at?.toISOString() ?? null,
      isMine: row.written_by === reader.actor.personId,
    })
  }
  return letters
}

export async function listLettersToRead(
  { db, files }: Store,
  paths: readonly CommitteePath[],
): Promise<LetterToRead[]> {
  const rows = await db
    .selectFrom('letter')
    .innerJoin('student', 'student.id', 'letter.student_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .selectAll('letter')
    .select('student.code')
    .where('letter.status', '=', 'submitted')
    .where(under('village.path', paths))
    .orderBy('written_at')
    .limit(50)
    .execute()
  const letters: LetterToRead[] = []
  for (const row of rows) {
    letters.push({
      letterId: row.id,
      code: row.code,
      direction: row.direction,
      writtenAs: row.written_as,
      writtenAt: row.written_at.toISOString(),
      body: row.body,
      photoUrl: row.photo_id && (await signedUrlOf(db, files, row.photo_id)),
    })
  }
  return letters
}

/** Letters that came for children this person speaks for, and were not read to them yet. */
export const listUnheard = (db: Database, actor: Actor) =>
  db
    .selectFrom('letter')
    .innerJoin('student', 'student.id', 'letter.student_id')
    .innerJoin('agreement', 'agreement.id', 'letter.agreement_id')
    .select([
      'letter.id',
      'letter.agreement_id',
      'student.code',
      'letter.reviewed_at',
      'letter.written_at',
    ])
    .where('direction', '=', 'toStudent')
    .where('letter.status', '=', 'forwarded')
    .where('read_out_at', 'is', null)
    .where('agreement.status', '=', 'effective')
    .where(({ or, eb }) =>
      or([
        eb('student.guardian_id', '=', actor.personId),
        eb('student.entered_by', '=', actor.personId),
      ]),
    )
    .orderBy('letter.written_at')
    .limit(20)
    .execute()
