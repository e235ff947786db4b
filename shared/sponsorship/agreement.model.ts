import * as z from 'zod'
import { FileId } from '@shared/account/file.model'
import { Instant } from '@shared/kernel/instant'
import { LocalDate } from '@shared/kernel/local-date'
import { line, personName } from '@shared/kernel/text'
import { Ending } from './ending.model'
import { Need, SchoolStage, StudentId } from './student.model'

export const AgreementId = z.uuid().brand<'AgreementId'>()
export type AgreementId = z.infer<typeof AgreementId>

export const AgreementStatus = z.enum(['signing', 'effective', 'ended', 'cancelled'])
export type AgreementStatus = z.infer<typeof AgreementStatus>

export const AgreementParty = z.enum(['sponsor', 'custodian', 'guardian'])
export type AgreementParty = z.infer<typeof AgreementParty>

/** The money goes from the custodian's account; the app only writes it down. */
export const PaymentPath = z.enum(['toSchool', 'toGuardian'], '请选择拨付方式')
export type PaymentPath = z.infer<typeof PaymentPath>

export const CustodianId = z.uuid().brand<'CustodianId'>()
export type CustodianId = z.infer<typeof CustodianId>

export const ProgrammeId = z.uuid().brand<'ProgrammeId'>()
export type ProgrammeId = z.infer<typeof ProgrammeId>

/** What the three parties agree on (§B.4, 慈善法 §60). */
export const SchoolAgreedBy = personName('学校哪位同意的')

export const AgreementTerms = z.strictObject({
  programmeId: ProgrammeId,
  help: Need,
  startsOn: LocalDate,
  endsOn: LocalDate,
  use: line('用途', { min: 2, max: 100 }),
  paymentPath: PaymentPath,
  feedback: line('反馈约定', { min: 2, max: 200 }),
  ending: line('终止约定', { min: 2, max: 200 }),
})
export type AgreementTerms = z.infer<typeof AgreementTerms>

/** S-10: the agreement as its parties and the office read and print it; the student only by number. */
export const Agreement = z.object({
  agreementId: AgreementId,
  number: z.string(),
  templateVersion: z.int(),
  status: AgreementStatus,
  studentId: StudentId,
  code: z.string(),
  stage: SchoolStage,
  sponsor: z.string(),
  custodian: z.object({ name: z.string(), registrationNumber: z.string() }),
  guardian: z.string(),
  terms: AgreementTerms,
  /** For the office alone. */
  schoolAgreedBy: z.string().nullable(),
  programme: z.string(),
  signatures: z.array(
    z.object({ party: AgreementParty, signedAt: Instant, url: z.string().nullable() }),
  ),
  drawnAt: Instant,
  /** The party the reader is, when they are one. */
  myParty: AgreementParty.nullable(),
  ending: Ending.nullable(),
  /** S-15: nothing moves until the school year's review is done. */
  paused: z.boolean(),
})
export type Agreement = z.infer<typeof Agreement>

export const SignatureId = FileId
