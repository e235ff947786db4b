import { sql } from 'kysely'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import type {
  NoticeAudience,
  ObjectionId,
  ObjectionStatus,
  PublicNotice,
  PublicNoticeId,
} from '@shared/sponsorship/publicity.model'
import type { StudentId } from '@shared/sponsorship/student.model'

/** What the whitelist may choose from; the full name never leaves this answer but through `noticeOf`. */
export const findPublishable = (db: Database, studentId: StudentId) =>
  db
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .innerJoin('committee', 'committee.id', 'student.township_id')
    .select(['student.code', 'student_record.name', 'student.stage', 'committee.name as township'])
    .where('student.id', '=', studentId)
    .executeTakeFirstOrThrow()

export async function noticeWorkingDays(db: Database, countyId: CommitteeId): Promise<number> {
  const row = await db
    .selectFrom('sponsorship_setting')
    .select('notice_working_days')
    .where('county_id', '=', countyId)
    .executeTakeFirst()
  return row?.notice_working_days ?? 5
}

export async function insertNotice(
  tx: Database,
  posted: {
    noticeId: PublicNoticeId
    studentId: StudentId
    audience: NoticeAudience
    notice: PublicNotice
    endsAt: Date
    postedBy: PersonId
    at: Date
  },
): Promise<void> {
  const { notice } = posted
  await tx
    .insertInto('public_notice')
    .values({
      id: posted.noticeId,
      student_id: posted.studentId,
      audience: posted.audience,
      status: 'posted',
      code: notice.code,
      family_name: notice.familyName,
      stage: notice.stage,
      township: notice.township,
      first_day: notice.firstDay,
      last_day: notice.lastDay,
      ends_at: posted.endsAt,
      reason: null,
      posted_by: posted.postedBy,
      posted_at: posted.at,
      closed_at: null,
    })
    .execute()
}

const up = (db: Database, at: Date) =>
  db
    .selectFrom('public_notice')
    .innerJoin('student', 'student.id', 'public_notice.student_id')
    .selectAll('public_notice')
    .select(['student.county_id', 'student.village_id'])
    .where('public_notice.status', '=', 'posted')
    .where('public_notice.ends_at', '>', at)

type Row = Awaited<ReturnType<ReturnType<typeof up>['execute']>>[number]

const toNotice = (row: Row): PublicNotice => ({
  code: row.code,
  familyName: row.family_name,
  stage: row.stage,
  township: row.township,
  firstDay: row.first_day,
  lastDay: row.last_day,
})

/** A notice that is up for everyone at this moment, whatever a timer has yet to do. */
export async function findOpenNotice(db: Database, noticeId: PublicNoticeId, at: Date) {
  const row = await up(db, at)
    .innerJoin('committee as county', 'county.id', 'student.county_id')
    .select(['county.name as county', 'county.office_phone'])
    .where('public_notice.id', '=', noticeId)
    .where('audience', '=', 'everyone')
    .executeTakeFirst()
  return (
    row && {
      studentId: row.student_id,
      villageId: row.village_id,
      page: { ...toNotice(row), county: row.county, officePhone: row.office_phone },
    }
  )
}

/** Notices up in these areas; a school sees those of its own students. */
export async function listOpenNotices(
  db: Database,
  within: { villagePaths: CommitteePath[]; schoolPaths: CommitteePath[] },
  at: Date,
) {
  const rows = await up(db, at)
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .where((eb) =>
      eb.or([
        ...within.villagePaths.map((path) =>
          eb('village.path', 'like', `${path}%` as CommitteePath),
        ),
        ...within.schoolPaths.map((path) => eb('school.path', 'like', `${path}%` as CommitteePath)),
      ]),
    )
    .orderBy('public_notice.posted_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...toNotice(row), noticeId: row.id, audience: row.audience }))
}

/** Take down whatever is up about this student; says how many came down. */
export async function takeDownNoticesOf(
  tx: Database,
  studentId: StudentId,
  reason: string,
  at: Date,
  audience?: NoticeAudience,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('public_notice')
    .set({ status: 'takenDown', reason, closed_at: at })
    .where('student_id', '=', studentId)
    .where('status', '=', 'posted')
    .$if(audience !== undefined, (update) =>
      update.where('audience', '=', audience as NoticeAudience),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export const findPosted = (db: Database, noticeId: PublicNoticeId) =>
  db
    .selectFrom('public_notice')
    .select(['id', 'student_id', 'status', 'ends_at'])
    .where('id', '=', noticeId)
    .executeTakeFirst()

/** Students whose notice has run its time; the earliest first. */
export async function listRunOut(db: Database, at: Date): Promise<StudentId[]> {
  const rows = await db
    .selectFrom('public_notice')
    .select('student_id')
    .where('status', '=', 'posted')
    .where('ends_at', '<=', at)
    .orderBy('ends_at')
    .limit(200)
    .execute()
  return rows.map((row) => row.student_id)
}

/** Close the notices of one student whose time is over, as expired. */
export async function expireNoticesOf(tx: Database, studentId: StudentId, at: Date): Promise<void> {
  await tx
    .updateTable('public_notice')
    .set({ status: 'expired', closed_at: at })
    .where('student_id', '=', studentId)
    .where('status', '=', 'posted')
    .where('ends_at', '<=', at)
    .execute()
}

/** A notice ran its full time and nobody's objection is open. */
export async function hasStoodItsTime(db: Database, studentId: StudentId): Promise<boolean> {
  const { ready } = await db
    .selectNoFrom(
      sql<boolean>`
        not exists (select from objection where student_id = ${studentId} and status = 'open')
        and not exists (select from public_notice where student_id = ${studentId} and status = 'posted')
      `.as('ready'),
    )
    .executeTakeFirstOrThrow()
  return ready
}

export async function insertObjection(
  tx: Database,
  raised: {
    objectionId: ObjectionId
    noticeId: PublicNoticeId
    studentId: StudentId
    text: string
    raisedBy: PersonId
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('objection')
    .values({
      id: raised.objectionId,
      notice_id: raised.noticeId,
      student_id: raised.studentId,
      text: raised.text,
      status: 'open',
      result: null,
      raised_by: raised.raisedBy,
      raised_at: raised.at,
      concluded_by: null,
      concluded_at: null,
    })
    .execute()
}

export const findObjection = (db: Database, objectionId: ObjectionId) =>
  db
    .selectFrom('objection')
    .select(['id', 'student_id', 'status'])
    .where('id', '=', objectionId)
    .executeTakeFirst()

export async function saveObjection(
  tx: Database,
  objectionId: ObjectionId,
  concluded: { status: ObjectionStatus; result: string; by: PersonId; at: Date },
): Promise<void> {
  await tx
    .updateTable('objection')
    .set({
      status: concluded.status,
      result: concluded.result,
      concluded_by: concluded.by,
      concluded_at: concluded.at,
    })
    .where('id', '=', objectionId)
    .execute()
}

export async function listObjections(db: Database, paths: readonly CommitteePath[]) {
  const rows = await db
    .selectFrom('objection')
    .innerJoin('student', 'student.id', 'objection.student_id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .selectAll('objection')
    .select('student.code')
    .where((eb) =>
      eb.or(paths.map((path) => eb('village.path', 'like', `${path}%` as CommitteePath))),
    )
    .orderBy(sql`objection.status = 'open'`, 'desc')
    .orderBy('raised_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    objectionId: row.id,
    studentId: row.student_id,
    code: row.code,
    text: row.text,
    status: row.status,
    result: row.result,
    raisedAt: row.raised_at.toISOString(),
  }))
}
