import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { AbsenceId, AwayReason } from '@shared/volunteer/absence.model'
import type {
  ElderKind,
  Health,
  ServiceTime,
  Sex,
  Skill,
} from '@shared/volunteer/application.model'
import type { CampaignId, ReviewResult, StrikeOffStatus } from '@shared/volunteer/campaign.model'
import type { VolunteerAct } from '@shared/volunteer/service-state.model'
import type { VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'

export type RegisterTables = {
  volunteer_particulars: {
    volunteer_id: VolunteerId
    sex: Sex | null
    born_on: LocalDate | null
    phone: string | null
    elder_kinds: ElderKind[]
    former_work: string | null
    skills: Skill[]
    service_times: ServiceTime[]
    emergency_name: Generated<string | null>
    emergency_relation: Generated<string | null>
    emergency_phone: Generated<string | null>
  }
  volunteer_change: {
    id: Generated<number>
    volunteer_id: VolunteerId
    act: VolunteerAct
    from_status: VolunteerStatus | null
    to_status: VolunteerStatus
    on_day: LocalDate
    reason: string | null
    proposed_by: PersonId | null
    decided_by: PersonId | null
    happened_at: Date
  }
  absence: {
    id: AbsenceId
    volunteer_id: VolunteerId
    starts_on: LocalDate
    back_on: LocalDate
    why: AwayReason
    told_by: PersonId
    told_at: Date
    ended_on: LocalDate | null
    ended_at: Date | null
    reminded_at: Date | null
  }
  campaign: {
    id: CampaignId
    committee_id: CommitteeId
    year: number
    opened_by: PersonId
    opened_at: Date
    closed_by: PersonId | null
    closed_at: Date | null
  }
  campaign_member: {
    campaign_id: CampaignId
    volunteer_id: VolunteerId
    year: number
    result: ReviewResult
    note: string | null
    judged_by: PersonId | null
    judged_at: Date | null
  }
  talk: {
    id: string
    campaign_id: CampaignId
    volunteer_id: VolunteerId
    held_on: LocalDate
    place: string
    summary: string
    held_by: PersonId
    recorded_at: Date
  }
  strike_off: {
    id: string
    campaign_id: CampaignId
    volunteer_id: VolunteerId
    reason: string
    proposed_by: PersonId
    proposed_at: Date
    status: StrikeOffStatus
    decided_by: PersonId | null
    decided_at: Date | null
    decline_reason: string | null
  }
  health_check: {
    id: string
    volunteer_id: VolunteerId
    checked_on: LocalDate
    health: Health
    walks_far: boolean
    stands_long: boolean
    told_by: PersonId
    told_at: Date
  }
  service_insurance: {
    id: string
    volunteer_id: VolunteerId
    insurer: string
    policy_number: string
    starts_on: LocalDate
    ends_on: LocalDate
    recorded_by: PersonId
    recorded_at: Date
  }
  health_reminder: { volunteer_id: VolunteerId; due_on: LocalDate; reminded_at: Date }
}
