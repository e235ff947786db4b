import type { JSONColumnType } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type {
  DropReason,
  MatchFacts,
  PriorityClass,
  ProposalId,
  ProposalStatus,
  SuggestionId,
  SuggestionStatus,
  UnservedReason,
} from '@shared/sponsorship/matching.model'
import type { RelationHint } from '@shared/sponsorship/relation.model'
import type { SponsorId } from '@shared/sponsorship/sponsor.model'
import type { NeedKind, SchoolStage, StudentId } from '@shared/sponsorship/student.model'

/** Plain numbers, so that anybody can check the proof again. */
export type StoredMarket = {
  start: number[]
  sponsor: number[]
  cost: number[]
  places: number[]
  penalty: number[]
}
export type StoredMatching = { sponsorOf: number[]; prices: number[]; total: number }

export type MatchingTables = {
  relation_inquiry: {
    student_id: StudentId
    sponsor_id: SponsorId
    hints: RelationHint[]
    asked_at: Date
  }
  sponsor_preference: {
    sponsor_id: SponsorId
    places: number
    kinds: NeedKind[]
    most_fen: number | null
    stages: SchoolStage[]
    township_ids: CommitteeId[]
    years: number
    saved_at: Date
  }
  match_proposal: {
    id: ProposalId
    county_id: CommitteeId
    status: ProposalStatus
    students: number
    sponsors: number
    places: number
    related_pairs: number
    blocking_pairs: number
    market: JSONColumnType<StoredMarket>
    matching: JSONColumnType<StoredMatching>
    made_by: PersonId
    made_at: Date
    closed_by: PersonId | null
    closed_at: Date | null
    close_reason: string | null
  }
  match_student: {
    proposal_id: ProposalId
    position: number
    student_id: StudentId
    priority_class: PriorityClass
    unserved: UnservedReason | null
  }
  match_sponsor: { proposal_id: ProposalId; position: number; sponsor_id: SponsorId }
  match_suggestion: {
    id: SuggestionId
    proposal_id: ProposalId
    position: number
    student_id: StudentId
    sponsor_id: SponsorId
    facts: JSONColumnType<MatchFacts>
    status: SuggestionStatus
    reason: string | null
    drop_reason: DropReason | null
    expires_at: Date | null
    moved_by: PersonId | null
    moved_at: Date
  }
  match_suggestion_move: {
    id: number
    suggestion_id: SuggestionId
    status: SuggestionStatus
    reason: string | null
    moved_by: PersonId | null
    moved_at: Date
  }
}
