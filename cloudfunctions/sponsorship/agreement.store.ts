import type { FileStore } from '@cloud/kernel/file-store'
import { signedUrlOf } from '@cloud/kernel/files'
import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import { type ContentType, HEAD_BYTES, kindOf } from '@shared/account/file.rules'
import { maskName } from '@shared/kernel/masking'
import type {
  Agreement,
  AgreementId,
  AgreementParty,
  AgreementStatus,
  ProgrammeId,
} from '@shared/sponsorship/agreement.model'
import { findEnding } from './ending.store'
import { rests } from './review.store'

const agreements = (db: Database) =>
  db
    .selectFrom('agreement')
    .innerJoin('student', 'student.id', 'agreement.student_id')
    .innerJoin('student_record', 'student_record.student_id', 'agreement.student_id')
    .innerJoin('sponsor', 'sponsor.id', 'agreement.sponsor_id')
    .innerJoin('programme', 'programme.id', 'agreement.programme_id')
    .innerJoin('custodian', 'custodian.id', 'programme.custodian_id')
    .innerJoin('committee as county', 'county.id', 'agreement.county_id')
    .leftJoin('agreement_signature as hand', (join) =>
      join.onRef('hand.agreement_id', '=', 'agreement.id').on('hand.party', '=', 'guardian'),
    )
    .leftJoin('person as signer', 'signer.id', 'hand.person_id')
    .selectAll('agreement')
    .select([
      'student.code',
      'student.stage',
      'student.guardian_id',
      'student_record.guardian_name',
      'signer.name as signerName',
      'sponsor.person_id as sponsorPersonId',
      'sponsor.organisation',
      'sponsor.real_name',
      'programme.name as programme',
      'custodian.name as custodian',
      'custodian.registration_number',
      'county.path as countyPath',
    ])

export type AgreementRow = Awaited<ReturnType<ReturnType<typeof agreements>['execute']>>[number]

export const findAgreement = (db: Database, agreementId: AgreementId) =>
  agreements(db).where('agreement.id', '=', agreementId).executeTakeFirst()

export const lockAgreement = (tx: Database, agreementId: AgreementId) =>
  agreements(tx).where('agreement.id', '=', agreementId).forUpdate('agreement').executeTakeFirst()

export const partyOf = (row: AgreementRow, personId: PersonId): AgreementParty | null => {
  if (row.sponsorPersonId === personId) return 'sponsor'
  return row.guardian_id === personId ? 'guardian' : null
}

const listSignatures = (db: Database, agreementId: AgreementId) =>
  db
    .selectFrom('agreement_signature')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .orderBy('signed_at')
    .execute()

export async function listSigned(
  db: Database,
  agreementId: AgreementId,
): Promise<AgreementParty[]> {
  return (await listSignatures(db, agreementId)).map((row) => row.party)
}

/** Who reads: a party, the office (`null`), or the office after it passed the door to the child. */
export type Reader = { party: AgreementParty | null; opened?: boolean }

/** A hand is as good as a name: everybody sees their own; the custodian's page may carry the guardian's. */
const maySee = (whose: AgreementParty, { party, opened }: Reader): boolean =>
  opened === true || whose === party || (whose === 'custodian' && party !== 'sponsor')

const DRAWN: readonly (ContentType | null)[] = ['image/png', 'image/jpeg']

/** Signatures written with a finger, as far as this reader may see them. */
export async function readHands(
  { db, files }: { db: Database; files: FileStore },
  agreementId: AgreementId,
  reader: Reader,
): Promise<Map<AgreementParty, Uint8Array>> {
  const rows = await db
    .selectFrom('agreement_signature')
    .innerJoin('file', 'file.id', 'agreement_signature.file_id')
    .select(['party', 'ref', 'byte_size'])
    .where('agreement_id', '=', agreementId)
    .where('file.purpose', '=', 'signature')
    .where('file.status', '=', 'ready')
    .execute()
  const hands = new Map<AgreementParty, Uint8Array>()
  for (const { party, ref, byte_size } of rows.filter((row) => maySee(row.party, reader))) {
    const bytes = await files.read(ref, byte_size)
    if (DRAWN.includes(kindOf(bytes.subarray(0, HEAD_BYTES)))) hands.set(party, bytes)
  }
  return hands
}

/**
 * The page that is read and printed. Sponsor and guardian find their own name and the other's masked; the
 * guardian is who signed, also when another one answers for the child by now.
 */
export async function toAgreement(
  { db, files }: { db: Database; files: FileStore },
  row: AgreementRow,
  reader: Reader,
  at: Date,
): Promise<Agreement> {
  const signatures = []
  for (const one of await listSignatures(db, row.id)) {
    signatures.push({
      party: one.party,
      signedAt: one.signed_at.toISOString(),
      url:
        one.file_id && maySee(one.party, reader) ? await signedUrlOf(db, files, one.file_id) : null,
    })
  }
  const nameFor = (whose: AgreementParty, name: string) =>
    maySee(whose, reader) ? name : maskName(name)
  return {
    agreementId: row.id,
    number: row.number,
    templateVersion: row.template_version,
    status: row.status,
    studentId: row.student_id,
    code: row.code,
    stage: row.stage,
    sponsor: row.organisation ?? nameFor('sponsor', row.real_name),
    custodian: { name: row.custodian, registrationNumber: row.registration_number },
    guardian: nameFor('guardian', row.signerName ?? row.guardian_name),
    terms: row.terms,
    schoolAgreedBy: reader.party === null ? row.school_agreed_by : null,
    programme: row.programme,
    signatures,
    drawnAt: row.drawn_at.toISOString(),
    myParty: reader.party,
    ending: await findEnding(db, row.id, { forOffice: reader.party === null }),
    paused: await rests(db, row.id, at),
  }
}

export async function sign(
  tx: Database,
  signature: {
    agreementId: AgreementId
    party: AgreementParty
    personId: PersonId
    fileId: FileId
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('agreement_signature')
    .values({
      agreement_id: signature.agreementId,
      party: signature.party,
      person_id: signature.personId,
      file_id: signature.fileId,
      signed_at: signature.at,
    })
    .execute()
}

export async function saveAgreement(
  tx: Database,
  agreementId: AgreementId,
  saved: { status: AgreementStatus; reason?: string; effectiveAt?: Date },
): Promise<void> {
  await tx
    .updateTable('agreement')
    .set({
      status: saved.status,
      ...(saved.reason ? { reason: saved.reason } : {}),
      ...(saved.effectiveAt ? { effective_at: saved.effectiveAt } : {}),
    })
    .where('id', '=', agreementId)
    .execute()
}

export const findProgramme = (db: Database, programmeId: ProgrammeId) =>
  db
    .selectFrom('programme')
    .innerJoin('committee', 'committee.id', 'programme.county_id')
    .innerJoin('custodian', 'custodian.id', 'programme.custodian_id')
    .selectAll('programme')
    .select([
      'committee.path as countyPath',
      'custodian.name as custodian',
      'custodian.registration_number',
    ])
    .where('programme.id', '=', programmeId)
    .executeTakeFirst()
