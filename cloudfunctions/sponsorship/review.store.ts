import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { localDateOf, startOfDay } from '@shared/kernel/local-date'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type { DueReview, SchoolYear } from '@shared/sponsorship/review.model'
import { isPaused, reviewDueOn, schoolYearOn } from '@shared/sponsorship/review.rules'
import { under } from './area.store'

const MOST_DUE = 200

/** Agreements of these areas that were in force before this school year and have not been asked about in it. */
export async function listDueReviews(
  db: Database,
  paths: readonly CommitteePath[],
  at: Date,
): Promise<DueReview[]> {
  const today = localDateOf(at)
  const schoolYear = schoolYearOn(today)
  const rows = await db
    .selectFrom('agreement')
    .innerJoin('student', 'student.id', 'agreement.student_id')
    .innerJoin('committee as county', 'county.id', 'agreement.county_id')
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .select(['agreement.id', 'agreement.number', 'agreement.terms', 'agreement.effective_at'])
    .select(['student.id as studentId', 'student.code', 'student.stage', 'student.grade'])
    .select('school.name as school')
    .where('agreement.status', '=', 'effective')
    .where('agreement.effective_at', '<', startOfDay(`${schoolYear}-09-01`))
    .where(under('county.path', paths))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agreement_review')
            .select('school_year')
            .whereRef('agreement_review.agreement_id', '=', 'agreement.id')
            .where('school_year', '=', schoolYear),
        ),
      ),
    )
    .orderBy('agreement.effective_at')
    .orderBy('agreement.id')
    .limit(MOST_DUE)
    .execute()
  return rows.map((row) => ({
    agreementId: row.id,
    studentId: row.studentId,
    number: row.number,
    code: row.code,
    stage: row.stage,
    grade: row.grade,
    school: row.school,
    help: row.terms.help,
    schoolYear,
    dueOn: reviewDueOn(schoolYear),
    paused: today > reviewDueOn(schoolYear),
  }))
}

export async function listReviewedYears(
  db: Database,
  agreementId: AgreementId,
): Promise<SchoolYear[]> {
  const rows = await db
    .selectFrom('agreement_review')
    .select('school_year')
    .where('agreement_id', '=', agreementId)
    .execute()
  return rows.map((row) => row.school_year)
}

/** Whether what an agreement promises rests until it has been reviewed. */
export async function rests(db: Database, agreementId: AgreementId, at: Date): Promise<boolean> {
  const agreement = await db
    .selectFrom('agreement')
    .select(['status', 'effective_at'])
    .where('id', '=', agreementId)
    .executeTakeFirst()
  if (agreement?.status !== 'effective' || !agreement.effective_at) return false
  const reviewed = await listReviewedYears(db, agreementId)
  return isPaused({ effectiveOn: localDateOf(agreement.effective_at), reviewed }, localDateOf(at))
}

export async function insertReview(
  tx: Database,
  review: {
    agreementId: AgreementId
    schoolYear: SchoolYear
    amountFen: number | null
    by: PersonId
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('agreement_review')
    .values({
      agreement_id: review.agreementId,
      school_year: review.schoolYear,
      amount_fen: review.amountFen,
      reviewed_by: review.by,
      reviewed_at: review.at,
    })
    .execute()
}
