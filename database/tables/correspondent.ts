import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'

export type CorrespondentTables = {
  correspondent_certificate: {
    id: string
    desk_id: CommitteeId
    person_id: PersonId
    unit_id: CommitteeId
    year: number
    number: number
    issued_by: PersonId
    issued_at: Date
  }
}
