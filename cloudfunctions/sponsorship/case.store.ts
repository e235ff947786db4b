import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '@database/engine'
import { fingerprint, seal, unseal } from '@database/seal'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId, CommitteePath } from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type { ConsentDecision } from '@shared/sponsorship/consent.model'
import { consentStates, inForce, studentDecides } from '@shared/sponsorship/consent.rules'
import { alikeWords } from '@shared/sponsorship/duplicate.rules'
import type {
  ApplicationForm,
  CaseFile,
  EnteredAs,
  Need,
  StudentId,
  StudentStatus,
  VerificationLevel,
} from '@shared/sponsorship/student.model'

/** The case as the rules judge it, with the consents in force at this moment. */
export async function findCase(
  db: Database,
  studentId: StudentId,
  at: Date,
  { lock = false } = {},
): Promise<CaseFile | null> {
  const row = await db
    .selectFrom('student')
    .innerJoin('committee as village', 'village.id', 'student.village_id')
    .innerJoin('committee as school', 'school.id', 'student.school_id')
    .selectAll('student')
    .select(['village.path as villagePath', 'school.path as schoolPath'])
    .where('student.id', '=', studentId)
    .$if(lock, (select) => select.forUpdate('student'))
    .executeTakeFirst()
  if (!row) return null
  const { states } = await readConsents(db, studentId, at)
  return {
    studentId: row.id,
    code: row.code,
    status: row.status,
    step: row.step,
    villageId: row.village_id,
    countyId: row.county_id,
    villagePath: row.villagePath,
    schoolPath: row.schoolPath,
    guardianId: row.guardian_id,
    enteredBy: row.entered_by,
    consented: inForce(states),
  }
}

/** Like `findCase`, but no one else may change the case until this transaction ends. */
export const lockCase = (tx: Database, studentId: StudentId, at: Date) =>
  findCase(tx, studentId, at, { lock: true })

export async function readConsents(db: Database, studentId: StudentId, at: Date) {
  const [record, rows] = [
    await db
      .selectFrom('student_record')
      .innerJoin('student', 'student.id', 'student_id')
      .select(['birth_month', 'guardian_since'])
      .where('student_id', '=', studentId)
      .executeTakeFirstOrThrow(),
    await db
      .selectFrom('consent_decision')
      .selectAll()
      .where('student_id', '=', studentId)
      .orderBy('id')
      .execute(),
  ]
  const { guardian_since: since } = record
  const counts = rows.filter((row) => row.party === 'student' || !since || row.decided_at > since)
  const history = counts.map(
    (row): ConsentDecision => ({
      kind: row.kind,
      party: row.party,
      answer: row.answer,
      version: row.version,
      method: row.method,
      decidedAt: row.decided_at.toISOString(),
    }),
  )
  const decides = studentDecides(record.birth_month, localDateOf(at))
  return { studentDecides: decides, states: consentStates(history, decides) }
}

/** A case moved on: its status, the step it is at, and since when. */
export async function saveStanding(
  tx: Database,
  studentId: StudentId,
  standing: { status: StudentStatus; step?: VerificationLevel | null },
  at: Date,
): Promise<void> {
  await tx
    .updateTable('student')
    .set({
      status: standing.status,
      step: standing.step ?? null,
      status_since: at,
      ...(standing.status === 'waiting'
        ? { waiting_since: sql<string>`coalesce(waiting_since, ${localDateOf(at)}::date)` }
        : {}),
    })
    .where('id', '=', studentId)
    .execute()
}

export type Placing = {
  schoolPath: CommitteePath | null
  village: {
    villagePath: CommitteePath
    townshipId: CommitteeId
    countyId: CommitteeId
  } | null
}

/** The school and the village of a form, when both exist and can take a case. */
export async function findPlacing(
  db: Database,
  form: Pick<ApplicationForm, 'schoolId' | 'villageId'>,
): Promise<Placing> {
  const rows = await db
    .selectFrom('committee')
    .select(['id', 'path', 'kind', 'level', 'p3', 'p4'])
    .where('id', 'in', [form.schoolId, form.villageId])
    .where('status', '=', 'active')
    .execute()
  const school = rows.find((row) => row.id === form.schoolId && row.kind === 'school')
  const village = rows.find((row) => row.id === form.villageId && row.level === 'village')
  return {
    schoolPath: school?.path ?? null,
    village: village?.p3
      ? {
          villagePath: village.path,
          townshipId: village.p4 ?? village.id,
          countyId: village.p3,
        }
      : null,
  }
}

/** The next number of a county's yearly series; two at once get two. */
export async function takeNumber(
  tx: Database,
  countyId: CommitteeId,
  kind: 'student' | 'agreement',
  year: number,
): Promise<number> {
  const { last } = await tx
    .insertInto('sponsorship_series')
    .values({ county_id: countyId, kind, year, last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['county_id', 'kind', 'year'])
        .doUpdateSet(({ eb, ref }) => ({ last: eb(ref('sponsorship_series.last'), '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

const needColumns = (need: Need) => ({
  need_kind: need.kind,
  need_fen: need.kind === 'goods' ? null : need.amountFen,
  need_goods: need.kind === 'goods' ? need.goods : [],
})

const recordColumns = (form: ApplicationForm) => ({
  name: form.name,
  birth_month: form.birthMonth,
  guardian_name: form.guardianName,
  guardian_phone: seal(form.guardianPhone),
  difficulties: form.difficulties,
  note: form.note,
  likeness: fingerprint(alikeWords(form)),
})

export async function insertCase(
  tx: Database,
  entry: {
    studentId: StudentId
    code: string
    form: ApplicationForm
    village: NonNullable<Placing['village']>
    enteredBy: PersonId
    enteredAs: EnteredAs
    claimCode: string | null
    at: Date
  },
): Promise<void> {
  const { studentId, form, village, at } = entry
  await tx
    .insertInto('student')
    .values({
      id: studentId,
      code: entry.code,
      status: 'draft',
      step: null,
      stage: form.stage,
      grade: form.grade,
      ...needColumns(form.need),
      village_id: form.villageId,
      school_id: form.schoolId,
      township_id: village.townshipId,
      county_id: village.countyId,
      guardian_id: entry.enteredAs === 'guardian' ? entry.enteredBy : null,
      entered_by: entry.enteredBy,
      entered_as: entry.enteredAs,
      status_since: at,
      waiting_since: null,
      created_at: at,
    })
    .execute()
  await tx
    .insertInto('student_record')
    .values({ student_id: studentId, ...recordColumns(form), claim_code: entry.claimCode })
    .execute()
}

export async function saveForm(
  tx: Database,
  studentId: StudentId,
  form: ApplicationForm,
  village: NonNullable<Placing['village']>,
): Promise<void> {
  await tx
    .updateTable('student')
    .set({
      stage: form.stage,
      grade: form.grade,
      ...needColumns(form.need),
      village_id: form.villageId,
      school_id: form.schoolId,
      township_id: village.townshipId,
      county_id: village.countyId,
    })
    .where('id', '=', studentId)
    .execute()
  await tx
    .updateTable('student_record')
    .set(recordColumns(form))
    .where('student_id', '=', studentId)
    .execute()
}

export const newClaimCode = (): string => String(randomInt(100_000_000)).padStart(8, '0')

/** The one case that carries this code and this guardian's phone, still unlinked. */
export async function lockClaimable(tx: Database, code: string, phone: string) {
  const row = await tx
    .selectFrom('student')
    .innerJoin('student_record', 'student_record.student_id', 'student.id')
    .select(['student.id', 'student.status', 'student.village_id', 'guardian_phone'])
    .where('student_record.claim_code', '=', code)
    .where('student.guardian_id', 'is', null)
    .forUpdate('student')
    .executeTakeFirst()
  return row && unseal(row.guardian_phone) === phone ? row : undefined
}

export async function linkGuardian(tx: Database, studentId: StudentId, guardianId: PersonId) {
  await tx
    .updateTable('student')
    .set({ guardian_id: guardianId })
    .where('id', '=', studentId)
    .execute()
  await tx
    .updateTable('student_record')
    .set({ claim_code: null })
    .where('student_id', '=', studentId)
    .execute()
}

export const needOf = (row: {
  need_kind: Need['kind']
  need_fen: number | null
  need_goods: (Need & { kind: 'goods' })['goods']
}): Need =>
  row.need_kind === 'goods'
    ? { kind: 'goods', goods: row.need_goods }
    : { kind: row.need_kind, amountFen: row.need_fen as number }
