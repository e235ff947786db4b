import { sql } from 'kysely'
import { readHolidayTable } from '@cloud/kernel/holidays'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import { jurisdictions } from '@shared/account/account.rules'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { maskName } from '@shared/kernel/masking'
import type { Page } from '@shared/kernel/page'
import { type HolidayTable, workingDaysBetween } from '@shared/kernel/working-days.rules'
import type {
  CaseDetail,
  CaseFile,
  CaseSummary,
  StudentId,
} from '@shared/sponsorship/student.model'
import { isCountyOffice, isGuardian } from '@shared/sponsorship/student.rules'
import { under } from './area.store'
import { needOf, readConsents } from './case.store'
import { readPlan } from './verification.store'

/** Longer than this at one step and the case shows as overdue. */
const STEP_WORKING_DAYS = 5

const summaries = (db: Database) =>
  db
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .innerJoin('committee as township', 'township.id', 'student.township_id')
    .innerJoin('committee as county', 'county.id', 'student.county_id')
    .selectAll('student')
    .select([
      'student_record.name as fullName',
      'student_record.claim_code',
      'village.name as village',
      'school.name as school',
      'school.status as schoolStatus',
      'township.name as township',
      'county.office_phone as officePhone',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof summaries>['execute']>>[number]

const toSummary = (row: Row, at: Date, table: HolidayTable): CaseSummary => {
  const since = localDateOf(row.status_since)
  const waits = row.status === 'verifying' || row.status === 'verified'
  return {
    studentId: row.id,
    code: row.code,
    maskedName: maskName(row.fullName),
    stage: row.stage,
    grade: row.grade,
    need: needOf(row),
    township: row.township,
    village: row.village,
    school: row.school,
    status: row.status,
    step: row.step,
    statusSince: since,
    overdue: waits && workingDaysBetween(since, localDateOf(at), table) > STEP_WORKING_DAYS,
  }
}

const holidaysBefore = (db: Database, at: Date) =>
  readHolidayTable(db, addDays(localDateOf(at), -400), localDateOf(at))

/** The cases this person is the guardian of, or entered. */
export async function listOwnCases(db: Database, actor: Actor, at: Date): Promise<CaseSummary[]> {
  const table = await holidaysBefore(db, at)
  const rows = await summaries(db)
    .where((eb) =>
      eb.or([eb('guardian_id', '=', actor.personId), eb('entered_by', '=', actor.personId)]),
    )
    .orderBy('status_since', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => toSummary(row, at, table))
}

/** `mine` are the cases whose present step, or whose posting, waits for one of the reader's roles. */
export async function listCases(
  db: Database,
  actor: Actor,
  asked: { show: 'mine' | 'all'; after?: string | undefined; limit: number },
  at: Date,
): Promise<Page<CaseSummary>> {
  const table = await holidaysBefore(db, at)
  const where = {
    village: under('village.path', jurisdictions(actor, ['villageClerk'])),
    school: under('school.path', jurisdictions(actor, ['schoolVerifier'])),
    township: under('village.path', jurisdictions(actor, ['townshipReviewer'])),
    county: under('village.path', jurisdictions(actor, ['countyOffice'])),
  }
  const rows = await summaries(db)
    .where('student.status', '!=', 'draft')
    .where(
      asked.show === 'all'
        ? sql<boolean>`(${sql.join(Object.values(where), sql` or `)})`
        : sql<boolean>`(${sql.join(
            [
              ...Object.entries(where).map(
                ([level, inside]) => sql`(student.step = ${level} and ${inside})`,
              ),
              sql`(student.status = 'verified' and ${where.county})`,
            ],
            sql` or `,
          )})`,
    )
    .$if(asked.after !== undefined, (select) =>
      select.where(
        sql<boolean>`(student.status_since, student.id) > (
          select last.status_since, last.id from student last where last.id::text = ${asked.after})`,
      ),
    )
    .orderBy('student.status_since')
    .orderBy('student.id')
    .limit(asked.limit + 1)
    .execute()
  const items = rows.slice(0, asked.limit).map((row) => toSummary(row, at, table))
  return { items, next: rows.length > asked.limit ? (items.at(-1)?.studentId ?? null) : null }
}

/** Where a case stands, for whoever the caller has judged may see it. */
export async function getCaseDetail(
  db: Database,
  file: CaseFile,
  actor: Actor,
  at: Date,
): Promise<CaseDetail> {
  const { studentId } = file
  const row = await summaries(db).where('student.id', '=', studentId).executeTakeFirstOrThrow()
  const consents = await readConsents(db, studentId, at)
  const steps = await db
    .selectFrom('verification')
    .selectAll()
    .where('student_id', '=', studentId)
    .orderBy('decided_at')
    .execute()
  const isCounty = isCountyOffice(file, actor)
  const readsCode = isCounty || file.enteredBy === actor.personId
  return {
    ...toSummary(row, at, await holidaysBefore(db, at)),
    consents: consents.states,
    studentDecides: consents.studentDecides,
    isGuardian: isGuardian(file, actor),
    claimCode: readsCode ? row.claim_code : null,
    steps: steps.map((step) => ({
      level: step.level,
      outcome: step.outcome,
      verifier: step.verifier_name,
      decidedOn: localDateOf(step.decided_at),
      reason: step.outcome === 'passed' ? null : step.opinion,
    })),
    plan: (await readPlan(db, file.countyId)).map((step) => step.level),
    notice: await findNotice(db, studentId, at),
    hold: await findHold(db, studentId, at, isCounty),
    agreement: await findAgreement(db, studentId),
    endedAgreement: await findEndedAgreement(db, studentId),
    schoolClosed: row.schoolStatus !== 'active',
    officePhone: row.officePhone,
  }
}

async function findNotice(db: Database, studentId: StudentId, at: Date) {
  const row = await db
    .selectFrom('public_notice')
    .select(['id', 'audience', 'last_day'])
    .select((eb) =>
      eb
        .selectFrom('objection')
        .select(({ fn }) => fn.countAll<number>().as('open'))
        .whereRef('objection.student_id', '=', 'public_notice.student_id')
        .where('objection.status', '=', 'open')
        .as('open'),
    )
    .where('student_id', '=', studentId)
    .where('status', '=', 'posted')
    .where('ends_at', '>', at)
    .executeTakeFirst()
  return row
    ? {
        noticeId: row.id,
        forEveryone: row.audience === 'everyone',
        lastDay: row.last_day,
        openObjections: row.open ?? 0,
      }
    : null
}

async function findHold(db: Database, studentId: StudentId, at: Date, showsSponsor: boolean) {
  const row = await db
    .selectFrom('hold')
    .innerJoin('sponsor', 'sponsor.id', 'hold.sponsor_id')
    .select(['hold.id', 'expires_at', 'organisation', 'real_name'])
    .where('student_id', '=', studentId)
    .where('hold.status', '=', 'active')
    .where('expires_at', '>', at)
    .executeTakeFirst()
  const sponsor = row && (row.organisation ?? maskName(row.real_name))
  return row && sponsor
    ? {
        holdId: row.id,
        sponsor: showsSponsor ? sponsor : '一位资助人',
        expiresAt: row.expires_at.toISOString(),
      }
    : null
}

async function findAgreement(db: Database, studentId: StudentId) {
  const row = await db
    .selectFrom('agreement')
    .select(['id', 'number', 'status'])
    .where('student_id', '=', studentId)
    .where('status', 'in', ['signing', 'effective'])
    .executeTakeFirst()
  return row
    ? { agreementId: row.id, number: row.number, effective: row.status === 'effective' }
    : null
}

async function findEndedAgreement(db: Database, studentId: StudentId) {
  const row = await db
    .selectFrom('agreement')
    .innerJoin('agreement_ending', 'agreement_id', 'agreement.id')
    .select(['agreement.id', 'number'])
    .where('student_id', '=', studentId)
    .orderBy('ended_at', 'desc')
    .executeTakeFirst()
  return row ? { agreementId: row.id, number: row.number } : null
}
