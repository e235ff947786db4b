import { sql } from 'kysely'
import type { Database } from '@database/engine'
import { unseal } from '@database/seal'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteePath } from '@shared/committee/committee.model'
import { maskName } from '@shared/kernel/masking'
import type {
  RelationHint,
  RelationInquiry,
  RelationOutcome,
} from '@shared/sponsorship/relation.model'
import type { SponsorTies, StudentTies } from '@shared/sponsorship/relation.rules'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import { familyNameOf } from '@shared/sponsorship/student.rules'
import { under } from './area.store'

/** Read by the machine to compare, shown to nobody. */
export async function readStudentTies(
  db: Database,
  studentIds: readonly StudentId[],
): Promise<Map<StudentId, StudentTies>> {
  const students = await db
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .select([
      'student.id',
      'guardian_id',
      'entered_by',
      'village_id',
      'village.path as villagePath',
      'school.path as schoolPath',
      'student_record.name',
      'guardian_name',
      'guardian_phone',
    ])
    .where(sql<boolean>`student.id = any(${studentIds}::uuid[])`)
    .execute()
  const judged = await db
    .selectFrom('verification')
    .select(['student_id', 'verifier_id', 'verifier_name', 'level'])
    .where(sql<boolean>`student_id = any(${studentIds}::uuid[])`)
    .execute()
  const byStudent = new Map<StudentId, typeof judged>()
  for (const step of judged) {
    byStudent.set(step.student_id, [...(byStudent.get(step.student_id) ?? []), step])
  }
  return new Map(
    students.map((row) => {
      const verified = byStudent.get(row.id) ?? []
      const atVillage = verified.filter((step) => step.level === 'village')
      const names = [row.name, row.guardian_name, ...atVillage.map((step) => step.verifier_name)]
      return [
        row.id,
        {
          guardianPhone: unseal(row.guardian_phone),
          villageId: row.village_id,
          villagePath: row.villagePath,
          schoolPath: row.schoolPath,
          people: [row.guardian_id, row.entered_by, ...verified.map((step) => step.verifier_id)],
          familyNames: names.map(familyNameOf),
        },
      ]
    }),
  )
}

export async function readSponsorTies(
  db: Database,
  sponsorIds: readonly SponsorId[],
): Promise<Map<SponsorId, SponsorTies>> {
  const sponsors = await db
    .selectFrom('sponsor')
    .innerJoin('person', 'person.id', 'sponsor.person_id')
    .select(['sponsor.id', 'person_id', 'real_name', 'village_id', 'sponsor.phone'])
    .select('person.phone as ownPhone')
    .where(sql<boolean>`sponsor.id = any(${sponsorIds}::uuid[])`)
    .execute()
  const grants = await db
    .selectFrom('role_grant')
    .innerJoin('committee', 'committee.id', 'role_grant.committee_id')
    .select(['person_id', 'role', 'path'])
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`person_id = any(${sponsors.map((row) => row.person_id)}::uuid[])`)
    .execute()
  return new Map(
    sponsors.map((row) => [
      row.id,
      {
        personId: row.person_id,
        phones: [unseal(row.phone), row.ownPhone],
        villageId: row.village_id,
        familyName: familyNameOf(row.real_name),
        grants: grants.filter((grant) => grant.person_id === row.person_id),
      },
    ]),
  )
}

export const pairKey = (studentId: StudentId, sponsorId: SponsorId) => `${studentId}:${sponsorId}`

/** What townships concluded about these students, by pair. */
export async function readOutcomes(
  db: Database,
  studentIds: readonly StudentId[],
): Promise<Map<string, RelationOutcome>> {
  const rows = await db
    .selectFrom('relation_clearance')
    .select(['student_id', 'sponsor_id', 'outcome'])
    .where(sql<boolean>`student_id = any(${studentIds}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [pairKey(row.student_id, row.sponsor_id), row.outcome]))
}

/** Ask once; asked again, the first inquiry stands. */
export async function insertInquiry(
  tx: Database,
  inquiry: { studentId: StudentId; sponsorId: SponsorId; hints: RelationHint[]; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('relation_inquiry')
    .values({
      student_id: inquiry.studentId,
      sponsor_id: inquiry.sponsorId,
      hints: inquiry.hints,
      asked_at: inquiry.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('student_id')
    .executeTakeFirst()
  return row !== undefined
}

/** One conclusion about a pair; nothing when there is one already. */
export async function insertConclusion(
  tx: Database,
  found: {
    studentId: StudentId
    sponsorId: SponsorId
    outcome: RelationOutcome
    conclusion: string
    by: PersonId
    at: Date
  },
): Promise<boolean> {
  const row = await tx
    .insertInto('relation_clearance')
    .values({
      student_id: found.studentId,
      sponsor_id: found.sponsorId,
      outcome: found.outcome,
      conclusion: found.conclusion,
      cleared_by: found.by,
      cleared_at: found.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('student_id')
    .executeTakeFirst()
  return row !== undefined
}

const inquiries = (db: Database) =>
  db
    .selectFrom('relation_inquiry')
    .innerJoin('student', 'student.id', 'relation_inquiry.student_id')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .innerJoin('sponsor', 'sponsor.id', 'relation_inquiry.sponsor_id')
    .leftJoin('relation_clearance', (join) =>
      join
        .onRef('relation_clearance.student_id', '=', 'relation_inquiry.student_id')
        .onRef('relation_clearance.sponsor_id', '=', 'relation_inquiry.sponsor_id'),
    )
    .selectAll('relation_inquiry')
    .select([
      'code',
      'stage',
      'student.status',
      'village.name as village',
      'village.path as villagePath',
      'sponsor.organisation',
      'sponsor.real_name',
      'sponsor.person_id',
      'outcome',
      'conclusion',
    ])

type InquiryRow = Awaited<ReturnType<ReturnType<typeof inquiries>['execute']>>[number]

export const toInquiry = (row: InquiryRow): RelationInquiry => ({
  studentId: row.student_id,
  sponsorId: row.sponsor_id,
  code: row.code,
  stage: row.stage,
  village: row.village,
  sponsor: row.organisation ?? maskName(row.real_name),
  hints: row.hints,
  askedAt: row.asked_at.toISOString(),
  outcome: row.outcome,
  conclusion: row.conclusion,
})

/** Inquiries of these areas, open ones first, then the latest. */
export async function listInquiries(
  db: Database,
  paths: readonly CommitteePath[],
): Promise<InquiryRow[]> {
  return inquiries(db)
    .where(under('village.path', paths))
    .orderBy(sql`outcome is not null`)
    .orderBy('asked_at', 'desc')
    .limit(100)
    .execute()
}

/** One inquiry and the three names one asks around with. */
export const findInquiry = (db: Database, studentId: StudentId, sponsorId: SponsorId) =>
  inquiries(db)
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .select(['student_record.name as studentName', 'student_record.guardian_name as guardianName'])
    .select(['student.county_id as countyId', 'school.path as schoolPath'])
    .where('relation_inquiry.student_id', '=', studentId)
    .where('relation_inquiry.sponsor_id', '=', sponsorId)
    .executeTakeFirst()
