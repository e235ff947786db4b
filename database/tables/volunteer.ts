import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId, CommitteeSetting } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type {
  ApplicationAct,
  ApplicationId,
  ApplicationStatus,
  ElderKind,
  Health,
  JoinsAs,
  ServiceTime,
  Sex,
  Skill,
} from '@shared/volunteer/application.model'
import type {
  Attendance,
  CeremonyId,
  CeremonyKind,
  CeremonyStatus,
} from '@shared/volunteer/ceremony.model'
import type { EnteredAs } from '@shared/volunteer/entry.model'
import type { OathTextId, OathTextStatus } from '@shared/volunteer/oath-text.model'
import type { UndertakingId, UndertakingKind } from '@shared/volunteer/undertaking.model'
import type { CardToken, VolunteerId, VolunteerStatus } from '@shared/volunteer/volunteer.model'

export type VolunteerTables = {
  age_rule: {
    id: string
    setting: CommitteeSetting
    sex: Sex
    min_age: number
    effective_from: LocalDate
    effective_to: LocalDate | null
    basis: string
  }
  number_series: {
    committee_id: CommitteeId
    purpose: 'application' | 'member'
    year: number
    last: number
  }
  volunteer_application: {
    id: ApplicationId
    office_id: CommitteeId
    number: string
    applicant_id: PersonId
    village_id: CommitteeId
    status: ApplicationStatus
    joins_as: JoinsAs
    signature_id: FileId
    submitted_at: Date
    waiting_since: Date
    screened_at: Date | null
    screened_by: PersonId | null
    approved_at: Date | null
    approved_by: PersonId | null
    reason: string | null
    age_override_reason: string | null
    closed_at: Date | null
    entered_by: Generated<PersonId | null>
    entered_as: Generated<EnteredAs | null>
    claimed_at: Generated<Date | null>
  }
  volunteer_application_form: {
    application_id: ApplicationId
    name: string
    sex: Sex
    born_on: LocalDate
    phone: string
    elder_kinds: ElderKind[]
    main_elder_kind: ElderKind | null
    former_work: string
    skills: Skill[]
    service_times: ServiceTime[]
    health: Health
  }
  volunteer_application_step: {
    id: Generated<number>
    application_id: ApplicationId
    act: ApplicationAct
    by_id: PersonId
    reason: string | null
    happened_at: Date
  }
  undertaking: {
    id: UndertakingId
    person_id: PersonId
    kind: UndertakingKind
    version: number
    given_at: Date
    withdrawn_at: Date | null
    recorded_by: Generated<PersonId | null>
  }
  oath_text: {
    id: OathTextId
    committee_id: CommitteeId
    version: number
    body: string
    is_sample: Generated<boolean>
    status: OathTextStatus
    drafted_by: PersonId
    approved_by: PersonId | null
    effective_at: Date | null
    retired_at: Date | null
    return_reason: string | null
  }
  volunteer: {
    id: VolunteerId
    person_id: PersonId
    application_id: ApplicationId | null
    village_id: CommitteeId
    office_id: CommitteeId
    name: string
    joins_as: JoinsAs
    main_elder_kind: ElderKind | null
    status: VolunteerStatus
    approved_on: LocalDate
    member_number: number | null
    enrolled_on: LocalDate | null
    card_token: Generated<CardToken>
    /** The day the present state began. */
    status_since: Generated<LocalDate>
    /** Province, city, county and township, written by the database from the village. */
    p1: Generated<CommitteeId | null>
    p2: Generated<CommitteeId | null>
    p3: Generated<CommitteeId | null>
    p4: Generated<CommitteeId | null>
  }
  ceremony: {
    id: CeremonyId
    committee_id: CommitteeId
    oath_text_id: OathTextId
    starts_at: Date
    place: string
    leader_name: string
    check_in_code: string
    kind: Generated<CeremonyKind>
    status: CeremonyStatus
    planned_by: PersonId
    ended_at: Date | null
    cancel_reason: string | null
  }
  ceremony_participant: {
    ceremony_id: CeremonyId
    volunteer_id: VolunteerId
    attendance: Attendance
    kind: Generated<CeremonyKind>
    checked_in_at: Date | null
    checked_in_by: PersonId | null
  }
  oath: {
    id: string
    volunteer_id: VolunteerId
    ceremony_id: CeremonyId
    oath_text_id: OathTextId
    sworn_on: LocalDate
  }
}
