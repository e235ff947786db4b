import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import type { CommitteePath } from '@shared/committee/committee.model'
import { type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { maskName } from '@shared/kernel/masking'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type {
  FeedbackId,
  FeedbackLines,
  FeedbackSlip,
  FeedbackToRead,
  MissingFeedback,
  ShownFeedback,
  Teller,
  Term,
} from '@shared/sponsorship/feedback.model'
import { dueOn, owes, termAskedOn, termOn } from '@shared/sponsorship/feedback.rules'
import type { StudentId } from '@shared/sponsorship/student.model'
import { under } from './area.store'

const linesOf = (row: FeedbackLines): FeedbackLines => ({
  study: row.study,
  life: row.life,
  joy: row.joy,
  words: row.words,
})

export const lockFeedback = (tx: Database, agreementId: AgreementId, term: Term) =>
  tx
    .selectFrom('term_feedback')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('term', '=', term)
    .forUpdate()
    .executeTakeFirst()

export const findFeedback = (db: Database, feedbackId: FeedbackId) =>
  db.selectFrom('term_feedback').selectAll().where('id', '=', feedbackId).executeTakeFirst()

/** The first words of a term, or the same again put right. */
export async function saveFeedback(
  tx: Database,
  words: {
    id: FeedbackId
    agreementId: AgreementId
    studentId: StudentId
    term: Term
    lines: FeedbackLines
    actor: Actor
    writtenAs: Teller
    at: Date
  },
): Promise<void> {
  const written = {
    ...words.lines,
    status: 'submitted' as const,
    reason: null,
    written_by: words.actor.personId,
    written_as: words.writtenAs,
    written_at: words.at,
    reviewed_by: null,
    reviewed_at: null,
  }
  await tx
    .insertInto('term_feedback')
    .values({
      id: words.id,
      agreement_id: words.agreementId,
      student_id: words.studentId,
      term: words.term,
      ...written,
    })
    .onConflict((conflict) => conflict.columns(['agreement_id', 'term']).doUpdateSet(written))
    .execute()
}

/** Shown to the sponsor, or sent back with a reason; `false` when somebody has just done it. */
export async function closeFeedback(
  tx: Database,
  feedbackId: FeedbackId,
  reading: { reason: string | null; actor: Actor; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('term_feedback')
    .set({
      status: reading.reason === null ? 'shown' : 'returned',
      reason: reading.reason,
      reviewed_by: reading.actor.personId,
      reviewed_at: reading.at,
    })
    .where('id', '=', feedbackId)
    .where('status', '=', 'submitted')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const inForce = (db: Database) =>
  db
    .selectFrom('agreement')
    .innerJoin('student', 'student.id', 'agreement.student_id')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .select([
      'agreement.id',
      'agreement.student_id',
      'agreement.effective_at',
      'student.code',
      'student_record.name',
      'school.name as school',
    ])
    .where('agreement.status', '=', 'effective')
    .orderBy('student.code')
    .limit(200)

type PairRow = Awaited<ReturnType<ReturnType<typeof inForce>['execute']>>[number]

/** The terms a pair may be told about now: this one, and the one asked for while it is missing. */
async function readTerms(db: Database, rows: readonly PairRow[], today: LocalDate) {
  const terms = [...new Set([termAskedOn(today), termOn(today)])]
  const written = await db
    .selectFrom('term_feedback')
    .selectAll()
    .where(sql<boolean>`agreement_id = any(${rows.map((row) => row.id)}::uuid[])`)
    .where('term', 'in', terms)
    .execute()
  return rows.flatMap((row) =>
    terms
      .filter((term) => row.effective_at && owes(term, localDateOf(row.effective_at)))
      .map((term) => ({
        row,
        term,
        feedback: written.find((one) => one.agreement_id === row.id && one.term === term) ?? null,
      })),
  )
}

/** What this guardian or teacher may tell sponsors, oldest term first. */
export async function listSlips(db: Database, actor: Actor, now: Date): Promise<FeedbackSlip[]> {
  const schools = jurisdictions(actor, ['teacher'])
  const rows = await inForce(db)
    .where(({ or, eb }) =>
      or([eb('student.guardian_id', '=', actor.personId), under('school.path', schools)]),
    )
    .execute()
  return (await readTerms(db, rows, localDateOf(now))).map(({ row, term, feedback }) => ({
    agreementId: row.id,
    studentId: row.student_id,
    code: row.code,
    maskedName: maskName(row.name),
    term,
    dueOn: dueOn(term),
    status: feedback?.status ?? null,
    reason: feedback?.reason ?? null,
    lines: feedback && linesOf(feedback),
  }))
}

/** Pairs whose words for the term asked for the office does not have, or has sent back. */
export async function listMissing(
  db: Database,
  paths: readonly CommitteePath[],
  now: Date,
): Promise<MissingFeedback[]> {
  const today = localDateOf(now)
  const rows = await inForce(db).where(under('village.path', paths)).execute()
  return (await readTerms(db, rows, today))
    .filter(({ term, feedback }) => {
      const isThere = feedback !== null && feedback.status !== 'returned'
      return term === termAskedOn(today) && !isThere
    })
    .map(({ row, term, feedback }) => ({
      agreementId: row.id,
      code: row.code,
      school: row.school,
      term,
      dueOn: dueOn(term),
      status: feedback?.status ?? null,
    }))
}

export async function listFeedbackToRead(
  db: Database,
  paths: readonly CommitteePath[],
): Promise<FeedbackToRead[]> {
  const rows = await db
    .selectFrom('term_feedback')
    .innerJoin('student', 'student.id', 'term_feedback.student_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .selectAll('term_feedback')
    .select('student.code')
    .where('term_feedback.status', '=', 'submitted')
    .where(under('village.path', paths))
    .orderBy('written_at')
    .limit(50)
    .execute()
  return rows.map((row) => ({
    feedbackId: row.id,
    code: row.code,
    term: row.term,
    writtenAs: row.written_as,
    writtenAt: row.written_at.toISOString(),
    lines: linesOf(row),
  }))
}

/** What the sponsor of this agreement may read, newest term first. */
export async function listShownFeedback(
  db: Database,
  agreementId: AgreementId,
): Promise<ShownFeedback[]> {
  const rows = await db
    .selectFrom('term_feedback')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('status', '=', 'shown')
    .orderBy('written_at', 'desc')
    .execute()
  return rows.map((row) => ({
    term: row.term,
    lines: linesOf(row),
    shownAt: (row.reviewed_at ?? row.written_at).toISOString(),
  }))
}

/** Pairs that owe this term's words and were not reminded yet; two timers at once remind once. */
export async function takeReminders(tx: Database, term: Term, now: Date) {
  const rows = await inForce(tx).execute()
  const due = (await readTerms(tx, rows, localDateOf(now))).filter(
    (one) => one.term === term && one.feedback === null,
  )
  const taken: { agreementId: AgreementId; studentId: StudentId }[] = []
  for (const { row } of due) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('feedback_reminder')
      .values({ agreement_id: row.id, term, reminded_at: now })
      .onConflict((conflict) => conflict.columns(['agreement_id', 'term']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows) taken.push({ agreementId: row.id, studentId: row.student_id })
  }
  return taken
}

/** Feedback and letters of these areas that the office has not read. */
export async function countReading(db: Database, paths: readonly CommitteePath[]): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from (
      select student_id from term_feedback where status = 'submitted'
      union all select student_id from letter where status = 'submitted') unread
    join student on student.id = unread.student_id
    join committee village on village.id = student.village_id
    where ${under('village.path', paths)}`.execute(db)
  return rows[0]?.waiting ?? 0
}
