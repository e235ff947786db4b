import type { PersonId } from '@shared/account/account.model'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type { EndedAs, EndReason } from '@shared/sponsorship/ending.model'

export type EndingTables = {
  agreement_ending: {
    agreement_id: AgreementId
    reason: EndReason
    ended_as: EndedAs
    note: string | null
    ungiven_fen: number
    ungiven_pieces: number
    ended_by: PersonId
    ended_at: Date
  }
  agreement_review: {
    agreement_id: AgreementId
    school_year: number
    amount_fen: number | null
    reviewed_by: PersonId
    reviewed_at: Date
  }
}
