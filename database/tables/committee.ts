import type { PersonId } from '@shared/account/account.model'
import type { AppointmentId, Measure, Post } from '@shared/committee/appointment.model'
import type { CommitteeId, CommitteeLevel } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'

export type CommitteeTables = {
  appointment: {
    id: AppointmentId
    committee_id: CommitteeId
    post: Post
    person_name: string
    resident: boolean
    concurrent: boolean
    former_post: string | null
    document_no: string | null
    started_on: LocalDate
    ended_on: LocalDate | null
    end_reason: string | null
    created_by: PersonId | null
    created_at: Date
  }
  staffing_norm: {
    id: string
    committee_id: CommitteeId
    level: CommitteeLevel
    meets_residents: number
    basic_residents: number
    basic_needs_executive_deputy: boolean
    document: string
    effective_on: LocalDate
  }
  sign_in: {
    nonce_hash: string
    code_hash: string
    source_hash: string | null
    device: string
    begun_at: Date
    expires_at: Date
    confirmed_by: PersonId | null
    confirmed_at: Date | null
    refused_at: Date | null
    collected_at: Date | null
  }
  declared_total: {
    id: string
    committee_id: CommitteeId
    measure: Measure
    total: number
    as_of: LocalDate
    source: string
  }
}
