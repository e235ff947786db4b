import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { CeremonyId } from '@shared/volunteer/ceremony.model'
import type { InductionKind } from '@shared/volunteer/induction.model'
import type { OathTextId } from '@shared/volunteer/oath-text.model'
import type { TeamId } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

export type EntryTables = {
  proven_phone: { person_id: PersonId; phone: string; proven_at: Date }
  volunteer_claim: { from_person_id: PersonId; person_id: PersonId; claimed_at: Date }
  collective_oath: {
    id: string
    committee_id: CommitteeId
    held_on: LocalDate
    ceremony_id: CeremonyId | null
    invited: number | null
    sworn: number | null
    recorded_by: PersonId
    recorded_at: Date
  }
  collective_oath_reminder: {
    committee_id: CommitteeId
    due_on: LocalDate
    days_before: number
    sent_at: Date
  }
  makeup_oath: {
    id: string
    ceremony_id: CeremonyId
    volunteer_id: VolunteerId
    sworn_on: LocalDate
    place: string
    leader_name: string
    witness_name: string
    recorded_by: PersonId
    recorded_at: Date
  }
  team_choice: {
    volunteer_id: VolunteerId
    team_id: TeamId
    chosen_by: PersonId
    chosen_at: Date
  }
  induction_entry: {
    id: string
    volunteer_id: VolunteerId
    kind: InductionKind
    happened_on: LocalDate
    title: string | null
    covers_protection: boolean
    reason: string | null
    recorded_by: PersonId
    recorded_at: Date
  }
  ceremony_photo: {
    ceremony_id: CeremonyId
    file_id: FileId
    added_by: PersonId
    added_at: Date
  }
  oath_renewal: {
    id: string
    volunteer_id: VolunteerId
    oath_text_id: OathTextId
    signature_id: FileId
    renewed_at: Date
  }
}
