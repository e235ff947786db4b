import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type {
  CommitteeId,
  CommitteePath,
  CommitteeSetting,
} from '@shared/committee/committee.model'
import { localDateOf } from '@shared/kernel/local-date'
import type {
  Application,
  ApplicationForm,
  ApplicationId,
  NextStep,
} from '@shared/volunteer/application.model'
import type { Reviewable } from '@shared/volunteer/application.rules'
import type { EnteredAs } from '@shared/volunteer/entry.model'
import { reviewClock } from './due.store'
import { takeNumbers } from './number.store'
import type { Village } from './place.store'

type Office = { id: CommitteeId; name: string; phone: string | null; contactName: string | null }

/** An application with where it lies: everything but what the applicant told about themselves. */
export type FiledApplication = Reviewable & {
  application: Application
  applicantId: PersonId
  enteredBy: PersonId | null
  enteredAs: EnteredAs | null
  claimed: boolean
  signatureId: FileId
  setting: CommitteeSetting
  village: Office
  office: Office
  villagePath: CommitteePath
  submittedAt: Date
  waitingSince: Date
  screenedAt: Date | null
  approvedAt: Date | null
  reason: string | null
  ageOverrideReason: string | null
}

export const filedApplications = (db: Database) =>
  db
    .selectFrom('volunteer_application as filed')
    .innerJoin('committee as village', 'village.id', 'filed.village_id')
    .innerJoin('committee as office', 'office.id', 'filed.office_id')
    .selectAll('filed')
    .select([
      'village.path as village_path',
      'village.setting as village_setting',
      'village.name as village_name',
      'village.office_phone as village_phone',
      'village.contact_name as village_contact',
      'office.name as office_name',
      'office.office_phone as office_phone',
      'office.contact_name as office_contact',
    ])

export type FiledRow = Awaited<
  ReturnType<ReturnType<typeof filedApplications>['executeTakeFirstOrThrow']>
>

export const toFiled = (row: FiledRow): FiledApplication => ({
  application: {
    id: row.id,
    number: row.number,
    status: row.status,
    joinsAs: row.joins_as,
    villageId: row.village_id,
    villageName: row.village_name,
    submittedAt: row.submitted_at.toISOString(),
    waitingSince: row.waiting_since.toISOString(),
  },
  status: row.status,
  applicantId: row.applicant_id,
  enteredBy: row.entered_by,
  enteredAs: row.entered_as,
  claimed: row.claimed_at !== null,
  signatureId: row.signature_id,
  setting: row.village_setting,
  village: {
    id: row.village_id,
    name: row.village_name,
    phone: row.village_phone,
    contactName: row.village_contact,
  },
  office: {
    id: row.office_id,
    name: row.office_name,
    phone: row.office_phone,
    contactName: row.office_contact,
  },
  villagePath: row.village_path,
  submittedAt: row.submitted_at,
  waitingSince: row.waiting_since,
  screenedAt: row.screened_at,
  approvedAt: row.approved_at,
  reason: row.reason,
  ageOverrideReason: row.age_override_reason,
})

export async function findApplication(
  db: Database,
  id: ApplicationId,
): Promise<FiledApplication | null> {
  const row = await filedApplications(db).where('filed.id', '=', id).executeTakeFirst()
  return row ? toFiled(row) : null
}

/** Like `findApplication`, but no one else may decide on it until this transaction ends. */
export async function lockApplication(
  tx: Database,
  id: ApplicationId,
): Promise<FiledApplication | null> {
  const row = await filedApplications(tx)
    .where('filed.id', '=', id)
    .forUpdate('filed')
    .executeTakeFirst()
  return row ? toFiled(row) : null
}

export async function findLatestApplication(
  db: Database,
  applicantId: PersonId,
): Promise<FiledApplication | null> {
  const row = await filedApplications(db)
    .where('filed.applicant_id', '=', applicantId)
    .orderBy('filed.submitted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toFiled(row) : null
}

type NewApplication = {
  id: ApplicationId
  applicantId: PersonId
  village: Village
  form: ApplicationForm
  signatureId: FileId
  entered?: { by: PersonId; as: EnteredAs }
  at: Date
}

/** File it under the office's next number, unless this person already has one under way: then `false`. */
export async function fileApplication(tx: Database, filed: NewApplication): Promise<boolean> {
  const { id, village, at } = filed
  const year = Number(localDateOf(at).slice(0, 4))
  const series = { committeeId: village.officeId, purpose: 'application', year } as const
  const running = String(await takeNumbers(tx, series)).padStart(4, '0')
  const inserted = await tx
    .insertInto('volunteer_application')
    .values({
      id,
      office_id: village.officeId,
      number: `${year}-${running}`,
      applicant_id: filed.applicantId,
      village_id: village.id,
      status: 'submitted',
      joins_as: filed.form.joinsAs,
      signature_id: filed.signatureId,
      submitted_at: at,
      waiting_since: at,
      screened_at: null,
      screened_by: null,
      approved_at: null,
      approved_by: null,
      reason: null,
      age_override_reason: null,
      closed_at: null,
      entered_by: filed.entered?.by ?? null,
      entered_as: filed.entered?.as ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Who has this application now and by when they look at it; `null` when nobody does. */
export async function nextStepOf(
  db: Database,
  filed: FiledApplication,
  now: Date,
): Promise<NextStep | null> {
  if (filed.status !== 'submitted' && filed.status !== 'screened') return null
  const office = filed.status === 'submitted' ? filed.village : filed.office
  const clock = await reviewClock(db, filed.waitingSince, now)
  return {
    officeName: office.name,
    officePhone: office.phone,
    contactName: office.contactName,
    dueOn: clock.dueOn(filed.waitingSince),
    overdue: clock.overdue(filed.waitingSince),
  }
}

/** The application just filed and who looks at it next. */
export async function findReceipt(db: Database, id: ApplicationId, now: Date) {
  const filed = await findApplication(db, id)
  const next = filed && (await nextStepOf(db, filed, now))
  if (!next) throw new Error('an application that was just filed waits for nobody')
  return { application: filed.application, next }
}

/** A corrected form may name another village of the same office, another way to join, a new signature. */
export async function saveJoining(
  tx: Database,
  id: ApplicationId,
  form: ApplicationForm,
  signatureId: FileId,
): Promise<void> {
  await tx
    .updateTable('volunteer_application')
    .set({ village_id: form.villageId, joins_as: form.joinsAs, signature_id: signatureId })
    .where('id', '=', id)
    .execute()
}

/** Keep what the applicant tells now in place of what they told before. */
export async function saveForm(
  tx: Database,
  applicationId: ApplicationId,
  form: ApplicationForm,
): Promise<void> {
  const told = {
    name: form.name,
    sex: form.sex,
    born_on: form.bornOn,
    phone: form.phone,
    elder_kinds: form.elderKinds,
    main_elder_kind: form.mainElderKind,
    former_work: form.formerWork,
    skills: form.skills,
    service_times: form.serviceTimes,
    health: form.health,
  }
  await tx
    .insertInto('volunteer_application_form')
    .values({ application_id: applicationId, ...told })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(told))
    .execute()
}

/** What the applicant told; `null` once it was erased. */
export async function findForm(
  db: Database,
  { application: { id, villageId, joinsAs } }: FiledApplication,
): Promise<ApplicationForm | null> {
  const row = await db
    .selectFrom('volunteer_application_form')
    .selectAll()
    .where('application_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    name: row.name,
    sex: row.sex,
    bornOn: row.born_on,
    phone: row.phone,
    villageId,
    joinsAs,
    elderKinds: row.elder_kinds,
    mainElderKind: row.main_elder_kind,
    formerWork: row.former_work,
    skills: row.skills,
    serviceTimes: row.service_times,
    health: row.health,
  }
}
