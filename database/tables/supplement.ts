import type { JSONColumnType } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type {
  AgreementId,
  AgreementParty,
  AgreementTerms,
} from '@shared/sponsorship/agreement.model'
import type { SupplementId, SupplementStatus } from '@shared/sponsorship/supplement.model'

type Terms = JSONColumnType<AgreementTerms>

export type SupplementTables = {
  agreement_supplement: {
    id: SupplementId
    agreement_id: AgreementId
    position: number
    before: Terms
    terms: Terms
    reason: string
    status: SupplementStatus
    cancel_reason: string | null
    drawn_by: PersonId
    drawn_at: Date
    effective_at: Date | null
  }
  supplement_signature: {
    supplement_id: SupplementId
    party: AgreementParty
    person_id: PersonId
    file_id: FileId
    signed_at: Date
  }
}
