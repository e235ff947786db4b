import * as z from 'zod'
import { type PersonId, Role } from '@shared/account/account.model'
import { FileId } from '@shared/account/file.model'
import { CommitteeId, type CommitteePath } from '@shared/committee/committee.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { AmountFen } from '@shared/kernel/money'
import { optionalLine, personName, phone } from '@shared/kernel/text'
import { type ConsentKind, ConsentState } from './consent.model'
import { Correction } from './correction.model'

export const StudentId = z.uuid().brand<'StudentId'>()
export type StudentId = z.infer<typeof StudentId>

export const StudentStatus = z.enum([
  'draft',
  'verifying',
  'verified',
  'publicized',
  'waiting',
  'matched',
  'ended',
  'refused',
  'withdrawn',
])
export type StudentStatus = z.infer<typeof StudentStatus>

export const SchoolStage = z.enum(
  ['primary', 'juniorHigh', 'seniorHigh', 'vocational', 'university'],
  '请选择学段',
)
export type SchoolStage = z.infer<typeof SchoolStage>

/** Why help is needed, as the aid lists of the government word it (§B.4); several may hold. */
export const Difficulty = z.enum([
  'lowIncome',
  'disability',
  'orphan',
  'singleParent',
  'illness',
  'disaster',
  'martyrFamily',
  'leftBehind',
])
export type Difficulty = z.infer<typeof Difficulty>

export const NeedKind = z.enum(['yearly', 'oneOff', 'goods'], '请选择需要哪种帮助')
export type NeedKind = z.infer<typeof NeedKind>

/** Goods are named from a list, so that no card carries free text about a child. */
export const GoodsKind = z.enum([
  'stationery',
  'books',
  'clothing',
  'bedding',
  'desk',
  'bicycle',
  'glasses',
  'device',
])
export type GoodsKind = z.infer<typeof GoodsKind>

export const Need = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yearly'), amountFen: AmountFen }),
  z.strictObject({ kind: z.literal('oneOff'), amountFen: AmountFen }),
  z.strictObject({
    kind: z.literal('goods'),
    goods: z.array(GoodsKind).min(1, '请选择需要的物品').max(8),
  }),
])
export type Need = z.infer<typeof Need>

/** S-01: everything that is collected, and nothing more. No ID number, no address. */
export const ApplicationForm = z.strictObject({
  name: personName('学生姓名'),
  birthMonth: z.string('请选择出生年月').regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, '请选择出生年月'),
  stage: SchoolStage,
  grade: z.int('请选择年级').min(1, '请选择年级').max(6, '年级最大填 6'),
  schoolId: CommitteeId,
  villageId: CommitteeId,
  guardianName: personName('监护人姓名'),
  guardianPhone: phone('监护人电话'),
  difficulties: z.array(Difficulty, '请选择困难情况').min(1, '请选择困难情况').max(8),
  need: Need,
  note: optionalLine('说明', { max: 300 }),
})
export type ApplicationForm = z.infer<typeof ApplicationForm>

/** What may be put right once the form is handed in; help, stage and place change in ways of their own. */
export const RecordFacts = ApplicationForm.pick({
  name: true,
  birthMonth: true,
  grade: true,
  guardianName: true,
  guardianPhone: true,
})
export type RecordFacts = z.infer<typeof RecordFacts>

/** Who fills the form in: the guardian, or a teacher or village clerk for a guardian. */
export const EnteredAs = z.enum(['guardian', 'teacher', 'villageClerk'])
export type EnteredAs = z.infer<typeof EnteredAs>

/** A case as the rules judge it. Holds no word about the child. */
export type CaseFile = {
  studentId: StudentId
  code: string
  status: StudentStatus
  step: VerificationLevel | null
  villageId: CommitteeId
  countyId: CommitteeId
  villagePath: CommitteePath
  schoolPath: CommitteePath
  guardianId: PersonId | null
  enteredBy: PersonId
  /** The consents in force at this moment. */
  consented: readonly ConsentKind[]
}

export const VerificationLevel = z.enum(['village', 'school', 'township', 'county'])
export type VerificationLevel = z.infer<typeof VerificationLevel>

export const VerificationOutcome = z.enum(['passed', 'returned', 'refused'])
export type VerificationOutcome = z.infer<typeof VerificationOutcome>

/** A case as lists show it: masked, with who must act next. */
export const CaseSummary = z.object({
  studentId: StudentId,
  code: z.string(),
  maskedName: z.string(),
  stage: SchoolStage,
  grade: z.int(),
  need: Need,
  township: z.string(),
  village: z.string(),
  school: z.string(),
  status: StudentStatus,
  step: VerificationLevel.nullable(),
  statusSince: LocalDate,
  overdue: z.boolean(),
})
export type CaseSummary = z.infer<typeof CaseSummary>

/** One step of the chain without its opinion, which belongs to the record. */
export const StepView = z.object({
  level: VerificationLevel,
  outcome: VerificationOutcome,
  verifier: z.string(),
  decidedOn: LocalDate,
  /** Said to the applicant; only for what went back. */
  reason: z.string().nullable(),
})
export type StepView = z.infer<typeof StepView>

/** Where one case stands: for its guardian, whoever entered it, and the staff of its area. No real name. */
export const CaseDetail = CaseSummary.extend({
  consents: z.array(ConsentState),
  /** From 14 on the student decides too. */
  studentDecides: z.boolean(),
  isGuardian: z.boolean(),
  /** Read out to the guardian, who links the case to their own WeChat with it; for whoever entered it and the county. */
  claimCode: z.string().nullable(),
  steps: z.array(StepView),
  plan: z.array(VerificationLevel),
  notice: z
    .object({
      noticeId: z.uuid(),
      forEveryone: z.boolean(),
      lastDay: LocalDate,
      openObjections: z.int(),
    })
    .nullable(),
  hold: z.object({ holdId: z.uuid(), sponsor: z.string(), expiresAt: Instant }).nullable(),
  agreement: z
    .object({ agreementId: z.uuid(), number: z.string(), effective: z.boolean() })
    .nullable(),
  /** S-14: the last agreement that ended; its page keeps the final account. */
  endedAgreement: z.object({ agreementId: z.uuid(), number: z.string() }).nullable(),
  /** The school is no more; the county's office says which it is now. */
  schoolClosed: z.boolean(),
  officePhone: z.string().nullable(),
})
export type CaseDetail = z.infer<typeof CaseDetail>

/** Why somebody opens a child's record; without a purpose it stays shut. */
export const ReadPurpose = z.enum(
  ['fillIn', 'verify', 'objection', 'relation', 'agreement', 'correction', 'own', 'paired'],
  '请选择查看的用途',
)
export type ReadPurpose = z.infer<typeof ReadPurpose>

export const Opinion = StepView.extend({
  opinion: z.string(),
  visitors: z.array(z.string()),
  evidenceUrl: z.string().nullable(),
})

/** The whole record of a child. Every read of it is written down with its purpose (house rule 12). */
export const StudentRecord = z.object({
  studentId: StudentId,
  form: ApplicationForm,
  opinions: z.array(Opinion),
  /** What the guardian asked to be put right, the latest first. */
  corrections: z.array(Correction),
})
export type StudentRecord = z.infer<typeof StudentRecord>

/** As staff read it: closed again half an hour later (S-17). */
export const OpenedRecord = StudentRecord.extend({ closesAt: Instant })
export type OpenedRecord = z.infer<typeof OpenedRecord>

/** S-05: what a verified sponsor sees before a match. No name, school, sex, photo, village or free text. */
export const StudentCard = z.strictObject({
  studentId: StudentId,
  code: z.string(),
  stage: SchoolStage,
  township: z.string(),
  need: Need,
  waitingDays: z.int(),
})
export type StudentCard = z.infer<typeof StudentCard>

/** After an agreement is in force and while consent ③ holds: a first name and a grade, no more. */
export const PairedStudent = z.strictObject({ givenName: z.string(), grade: z.int() })
export type PairedStudent = z.infer<typeof PairedStudent>

/** One look at the record, as the guardian may see it. */
export const RecordLook = z.object({
  reader: z.string(),
  role: Role.nullable(),
  purpose: ReadPurpose,
  readAt: Instant,
})
export type RecordLook = z.infer<typeof RecordLook>

export const EvidenceId = FileId.nullable()
