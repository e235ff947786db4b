import type { Generated, JSONColumnType } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type {
  AgreementId,
  AgreementParty,
  AgreementStatus,
  AgreementTerms,
  CustodianId,
  ProgrammeId,
} from '@shared/sponsorship/agreement.model'
import type {
  AidId,
  AidKind,
  AidStage,
  ProgrammeKind,
  ProgrammeStatus,
} from '@shared/sponsorship/aid.model'
import type {
  ConsentAnswer,
  ConsentKind,
  ConsentMethod,
  ConsentParty,
} from '@shared/sponsorship/consent.model'
import type { HarmReportId, Urgency } from '@shared/sponsorship/harm-report.model'
import type { HoldId, HoldStatus } from '@shared/sponsorship/hold.model'
import type { PartnerKind } from '@shared/sponsorship/programme.model'
import type {
  NoticeAudience,
  NoticeStatus,
  ObjectionId,
  ObjectionStatus,
  PublicNoticeId,
} from '@shared/sponsorship/publicity.model'
import type { RelationOutcome } from '@shared/sponsorship/relation.model'
import type { SponsorId, SponsorKind, SponsorStatus } from '@shared/sponsorship/sponsor.model'
import type {
  Difficulty,
  EnteredAs,
  GoodsKind,
  NeedKind,
  SchoolStage,
  StudentId,
  StudentStatus,
  VerificationLevel,
  VerificationOutcome,
} from '@shared/sponsorship/student.model'
import type { CaseReturn } from '@shared/sponsorship/verification.model'
import type { Sealed } from '../seal'

export type SponsorshipTables = {
  verification_step: {
    county_id: CommitteeId | null
    position: number
    level: VerificationLevel
    visitors: Generated<number>
  }
  sponsorship_setting: {
    county_id: CommitteeId
    hold_days: Generated<number>
    notice_working_days: Generated<number>
  }
  sponsorship_series: {
    county_id: CommitteeId
    kind: 'student' | 'agreement'
    year: number
    last: number
  }
  student: {
    id: StudentId
    code: string
    status: StudentStatus
    step: VerificationLevel | null
    stage: SchoolStage
    grade: number
    need_kind: NeedKind
    need_fen: number | null
    need_goods: GoodsKind[]
    village_id: CommitteeId
    school_id: CommitteeId
    township_id: CommitteeId
    county_id: CommitteeId
    guardian_id: PersonId | null
    guardian_since: Generated<Date | null>
    entered_by: PersonId
    entered_as: EnteredAs
    status_since: Date
    waiting_since: LocalDate | null
    created_at: Date
  }
  student_record: {
    student_id: StudentId
    name: string
    birth_month: string
    guardian_name: string
    guardian_phone: Sealed
    difficulties: Difficulty[]
    note: string
    claim_code: string | null
    likeness: Generated<string | null>
    erased_at: Date | null
  }
  consent_decision: {
    id: Generated<number>
    student_id: StudentId
    kind: ConsentKind
    party: ConsentParty
    answer: ConsentAnswer
    version: number
    method: ConsentMethod
    file_id: FileId | null
    entered_by: PersonId
    decided_at: Date
  }
  verification: {
    id: string
    student_id: StudentId
    level: VerificationLevel
    outcome: VerificationOutcome
    returned_to: CaseReturn | null
    opinion: string
    visitors: string[]
    evidence_id: FileId | null
    verifier_id: PersonId
    verifier_name: string
    decided_at: Date
    superseded_at: Date | null
  }
  public_notice: {
    id: PublicNoticeId
    student_id: StudentId
    audience: NoticeAudience
    status: NoticeStatus
    code: string
    family_name: string | null
    stage: SchoolStage | null
    township: string | null
    first_day: LocalDate
    last_day: LocalDate
    ends_at: Date
    reason: string | null
    posted_by: PersonId
    posted_at: Date
    closed_at: Date | null
  }
  objection: {
    id: ObjectionId
    notice_id: PublicNoticeId
    student_id: StudentId
    text: string
    status: ObjectionStatus
    result: string | null
    raised_by: PersonId
    raised_at: Date
    concluded_by: PersonId | null
    concluded_at: Date | null
  }
  sponsor: {
    id: SponsorId
    person_id: PersonId
    county_id: CommitteeId
    kind: SponsorKind
    real_name: string
    phone: Sealed
    organisation: string | null
    credit_code: string | null
    undertaking_version: number
    signature_id: FileId | null
    status: SponsorStatus
    reason: string | null
    reviewed_by: PersonId | null
    reviewed_at: Date | null
    registered_at: Date
    village_id: Generated<CommitteeId | null>
    name_hidden: Generated<boolean>
  }
  relation_clearance: {
    student_id: StudentId
    sponsor_id: SponsorId
    conclusion: string
    cleared_by: PersonId
    cleared_at: Date
    outcome: RelationOutcome
  }
  hold: {
    id: HoldId
    student_id: StudentId
    sponsor_id: SponsorId
    slot: number
    status: HoldStatus
    held_at: Date
    expires_at: Date
    extended_at: Date | null
    closed_at: Date | null
  }
  custodian: {
    id: CustodianId
    county_id: CommitteeId
    name: string
    registration_number: string
  }
  programme: {
    id: ProgrammeId
    county_id: CommitteeId
    name: string
    kind: ProgrammeKind
    status: ProgrammeStatus
    custodian_id: CustodianId
    reported_students: number | null
    source: string | null
    created_at: Date
    partner_kind: Generated<PartnerKind | null>
    partner_name: Generated<string | null>
    budget_fen: Generated<number | null>
    starts_on: Generated<LocalDate | null>
    ends_on: Generated<LocalDate | null>
    closed_at: Generated<Date | null>
  }
  agreement: {
    id: AgreementId
    number: string
    county_id: CommitteeId
    hold_id: HoldId
    student_id: StudentId
    sponsor_id: SponsorId
    programme_id: ProgrammeId
    template_version: number
    terms: JSONColumnType<AgreementTerms>
    school_agreed_by: Generated<string | null>
    status: AgreementStatus
    reason: string | null
    drawn_by: PersonId
    drawn_at: Date
    effective_at: Date | null
  }
  agreement_signature: {
    agreement_id: AgreementId
    party: AgreementParty
    person_id: PersonId
    file_id: FileId | null
    signed_at: Date
  }
  aid: {
    id: AidId
    programme_id: ProgrammeId
    agreement_id: AgreementId | null
    student_id: StudentId | null
    kind: AidKind
    created_at: Date
  }
  aid_movement: {
    id: Generated<number>
    aid_id: AidId
    from_stage: AidStage | null
    to_stage: AidStage | null
    amount_fen: number | null
    goods_name: string | null
    quantity: number | null
    unit: string | null
    estimated_fen: number | null
    reverses: number | null
    custodian_id: CustodianId
    receipt_number: string | null
    signature_id: FileId | null
    note: string | null
    happened_on: LocalDate
    entered_by: PersonId | null
    entered_at: Date
  }
  harm_report: {
    id: HarmReportId
    county_id: CommitteeId
    code: string | null
    what: string
    place: string
    urgency: Urgency
    reported_by: PersonId
    reported_at: Date
  }
}
