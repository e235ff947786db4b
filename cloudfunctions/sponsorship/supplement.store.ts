import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type {
  AgreementId,
  AgreementParty,
  AgreementTerms,
} from '@shared/sponsorship/agreement.model'
import type { Supplement, SupplementId } from '@shared/sponsorship/supplement.model'
import { lockAgreement } from './agreement.store'

const listSignatures = (db: Database, supplementId: SupplementId) =>
  db
    .selectFrom('supplement_signature')
    .selectAll()
    .where('supplement_id', '=', supplementId)
    .orderBy('signed_at')
    .execute()

export async function listSupplementSigned(
  db: Database,
  supplementId: SupplementId,
): Promise<AgreementParty[]> {
  return (await listSignatures(db, supplementId)).map((row) => row.party)
}

/** Every change of an agreement, the first on top. */
export async function listSupplements(
  db: Database,
  agreementId: AgreementId,
): Promise<Supplement[]> {
  const rows = await db
    .selectFrom('agreement_supplement')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .orderBy('position')
    .execute()
  const found: Supplement[] = []
  for (const row of rows) {
    const signatures = await listSignatures(db, row.id)
    found.push({
      supplementId: row.id,
      position: row.position,
      before: row.before,
      terms: row.terms,
      reason: row.reason,
      status: row.status,
      cancelReason: row.cancel_reason,
      signed: signatures.map((one) => ({
        party: one.party,
        signedAt: one.signed_at.toISOString(),
      })),
      drawnAt: row.drawn_at.toISOString(),
    })
  }
  return found
}

/** A supplement with its agreement; whoever changes either of them goes through the agreement's lock. */
export async function lockSupplement(tx: Database, supplementId: SupplementId) {
  const wanted = await tx
    .selectFrom('agreement_supplement')
    .select('agreement_id')
    .where('id', '=', supplementId)
    .executeTakeFirst()
  const agreement = wanted && (await lockAgreement(tx, wanted.agreement_id))
  if (!agreement) return undefined
  const row = await tx
    .selectFrom('agreement_supplement')
    .selectAll()
    .where('id', '=', supplementId)
    .executeTakeFirstOrThrow()
  return { ...row, agreement }
}

export async function insertSupplement(
  tx: Database,
  entry: {
    id: SupplementId
    agreementId: AgreementId
    position: number
    before: AgreementTerms
    terms: AgreementTerms
    reason: string
    by: PersonId
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('agreement_supplement')
    .values({
      id: entry.id,
      agreement_id: entry.agreementId,
      position: entry.position,
      before: JSON.stringify(entry.before),
      terms: JSON.stringify(entry.terms),
      reason: entry.reason,
      status: 'signing',
      cancel_reason: null,
      drawn_by: entry.by,
      drawn_at: entry.at,
      effective_at: null,
    })
    .execute()
}

export async function insertSupplementSignature(
  tx: Database,
  signature: {
    supplementId: SupplementId
    party: AgreementParty
    personId: PersonId
    fileId: FileId
    at: Date
  },
): Promise<void> {
  await tx
    .insertInto('supplement_signature')
    .values({
      supplement_id: signature.supplementId,
      party: signature.party,
      person_id: signature.personId,
      file_id: signature.fileId,
      signed_at: signature.at,
    })
    .execute()
}

/** The last has signed: from now on the agreement says what the supplement says. */
export async function putInForce(
  tx: Database,
  {
    id,
    agreementId,
    terms,
    at,
  }: {
    id: SupplementId
    agreementId: AgreementId
    terms: AgreementTerms
    at: Date
  },
): Promise<void> {
  await tx
    .updateTable('agreement_supplement')
    .set({ status: 'effective', effective_at: at })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('agreement')
    .set({ terms: JSON.stringify(terms) })
    .where('id', '=', agreementId)
    .execute()
}

export async function cancelSupplementRow(
  tx: Database,
  supplementId: SupplementId,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('agreement_supplement')
    .set({ status: 'cancelled', cancel_reason: reason })
    .where('id', '=', supplementId)
    .execute()
}

/** Nobody signs a change of what has ended. */
export async function dropSupplementsOf(tx: Database, agreementId: AgreementId): Promise<void> {
  await tx
    .updateTable('agreement_supplement')
    .set({ status: 'cancelled', cancel_reason: '协议已经结束' })
    .where('agreement_id', '=', agreementId)
    .where('status', '=', 'signing')
    .execute()
}

/** Supplements that wait for this person's hand, as sponsor or as guardian. */
export const listSupplementsToSign = (
  db: Database,
  personId: PersonId,
): Promise<{ id: SupplementId; agreementId: AgreementId; code: string }[]> =>
  db
    .selectFrom('agreement_supplement')
    .innerJoin('agreement', 'agreement.id', 'agreement_supplement.agreement_id')
    .innerJoin('student', 'student.id', 'agreement.student_id')
    .innerJoin('sponsor', 'sponsor.id', 'agreement.sponsor_id')
    .select(['agreement_supplement.id', 'agreement.id as agreementId'])
    .select('student.code')
    .where('agreement_supplement.status', '=', 'signing')
    .where('agreement.status', '=', 'effective')
    .where((eb) =>
      eb.or([eb('sponsor.person_id', '=', personId), eb('student.guardian_id', '=', personId)]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('supplement_signature')
            .select('party')
            .whereRef('supplement_id', '=', 'agreement_supplement.id')
            .where('person_id', '=', personId),
        ),
      ),
    )
    .execute()
