import type { PersonId } from '@shared/account/account.model'

export type EntryTables = {
  proven_phone: { person_id: PersonId; phone: string; proven_at: Date }
  volunteer_claim: { from_person_id: PersonId; person_id: PersonId; claimed_at: Date }
}
