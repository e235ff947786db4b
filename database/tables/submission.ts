import type { Generated, JSONColumnType } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type {
  AdoptionId,
  AdoptionStatus,
  OutletId,
  OutletLevel,
} from '@shared/submission/adoption.model'
import type {
  ArticleColumnId,
  ArticleId,
  ArticleStatus,
  Photo,
  Round,
  SolicitationId,
} from '@shared/submission/article.model'
import type { BriefingFormat, BriefingId, BriefingStatus } from '@shared/submission/briefing.model'
import type { DecisionId, Outcome, ReviewCheck } from '@shared/submission/review.model'

export type SubmissionTables = {
  article_column: { id: Generated<ArticleColumnId>; name: string; position: number }
  article: {
    id: ArticleId
    author_id: PersonId
    unit_id: CommitteeId
    desk_id: CommitteeId
    column_id: ArticleColumnId | null
    solicitation_id: Generated<SolicitationId | null>
    bylines: string[]
    important: Generated<boolean>
    status: ArticleStatus
    returned_from: Round | null
    revision_due_on: LocalDate | null
    reminded_on: LocalDate | null
    created_at: Date
    changed_at: Date
    submitted_at: Date | null
    published_at: Date | null
    vouched_by: PersonId | null
    taken_down_by: PersonId | null
    take_down_reason: string | null
    readings: Generated<number>
  }
  article_version: {
    article_id: ArticleId
    number: number
    title: string
    body: string
    photos: JSONColumnType<Photo[]>
    words: number
    content_hash: string | null
    saved_at: Date
    submitted_at: Date | null
  }
  article_sample: { article_id: ArticleId; number: number; hashes: number[] }
  article_decision: {
    id: DecisionId
    /** Counts the signatures, so that their order is certain. */
    entry: Generated<number>
    article_id: ArticleId
    author_id: PersonId
    version: number
    round: Round
    outcome: Outcome
    decided_by: PersonId
    decided_at: Date
    reason: string | null
    checks: ReviewCheck[]
    proofread: boolean
    read_aloud: boolean
    reverted_at: Date | null
    revert_reason: string | null
  }
  revision_note: { decision_id: DecisionId; number: number; text: string }
  /** A view: who has to sign an article now. */
  article_waits_for: { article_id: ArticleId; person_id: PersonId; round: Round }
  outlet: {
    id: Generated<OutletId>
    name: string
    level: OutletLevel
    desk_id: CommitteeId | null
  }
  adoption: {
    id: AdoptionId
    article_id: ArticleId
    outlet_id: OutletId
    status: AdoptionStatus
    adopted_on: LocalDate
    issue: string
    url: string
    photo_id: FileId | null
    reported_by: PersonId
    reported_at: Date
    decided_by: PersonId | null
    decided_at: Date | null
    reason: string | null
  }
  briefing_series: {
    committee_id: CommitteeId
    name: string
    office: string
    last_year: number
    last_issue_number: number
    last_serial_number: number
  }
  briefing: {
    id: BriefingId
    committee_id: CommitteeId
    status: BriefingStatus
    compiled_by: PersonId
    compiled_at: Date
    year: number | null
    issue_number: number | null
    serial_number: number | null
    previous_serial: number | null
    issued_on: LocalDate | null
    issued_by: PersonId | null
    issuer_name: string | null
  }
  briefing_item: {
    briefing_id: BriefingId
    position: number
    article_id: ArticleId | null
    title: string
    body: string
    supplied_by: string
  }
  briefing_document: {
    briefing_id: BriefingId
    format: BriefingFormat
    file_id: FileId
    digest: string
    made_at: Date
  }
}
