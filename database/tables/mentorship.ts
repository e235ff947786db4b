import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type {
  MentorshipId,
  MentorshipKind,
  MentorshipStatus,
  Rhythm,
} from '@shared/sponsorship/mentorship.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

export type MentorshipTables = {
  mentorship: {
    id: MentorshipId
    place_id: CommitteeId
    volunteer_id: VolunteerId | null
    mentor_name: string
    kind: MentorshipKind
    rhythm: Rhythm
    people: number
    distance_km: number | null
    subject: string | null
    partners: string | null
    starts_on: LocalDate
    status: MentorshipStatus
    ended_on: LocalDate | null
    end_reason: string | null
    entered_by: PersonId
    entered_at: Date
  }
  mentorship_meeting: {
    id: Generated<number>
    mentorship_id: MentorshipId
    happened_on: LocalDate
    people: number
    text: string
    replaces: number | null
    entered_by: PersonId
    entered_at: Date
  }
  mentorship_yield: {
    id: Generated<number>
    mentorship_id: MentorshipId
    year: number
    area_mu: number
    net_income_fen: number
    households: number
    entered_by: PersonId
    entered_at: Date
  }
}
