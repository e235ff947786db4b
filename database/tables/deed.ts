import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { DeedEntry, DeedId, DeedStatus, SourceKind } from '@shared/volunteer/deed.model'
import type { MonthLockId } from '@shared/volunteer/deed-month.model'
import type { HonourId } from '@shared/volunteer/honour.model'
import type { StatementCode, StatementId } from '@shared/volunteer/statement.model'
import type { TeamId, TeamKind } from '@shared/volunteer/team.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

export type DeedTables = {
  deed: {
    id: DeedId
    volunteer_id: VolunteerId
    /** Whose account it was when it was written. */
    person_id: PersonId | null
    village_id: CommitteeId
    team_id: TeamId | null
    happened_on: LocalDate
    starts_at: Date | null
    ends_at: Date | null
    what: string
    effect: string
    place: string
    people: number | null
    entry: DeedEntry
    entered_by: PersonId | null
    entered_at: Date
    batch_id: string | null
    late_reason: string | null
    supersedes: DeedId | null
    correction_reason: string | null
    status: DeedStatus
    judged_by: PersonId | null
    judged_at: Date | null
    decline_reason: string | null
  }
  deed_photo: { deed_id: DeedId; position: number; file_id: FileId }
  deed_source: {
    kind: SourceKind
    source_id: string
    volunteer_id: VolunteerId
    deed_id: DeedId
  }
  deed_event: { event_id: number; deed_id: DeedId | null }
  deed_month_lock: {
    id: MonthLockId
    committee_id: CommitteeId
    month: string
    locked_by: PersonId
    locked_at: Date
    reopened_by: PersonId | null
    reopened_at: Date | null
    reopen_reason: string | null
  }
  service_team: {
    id: TeamId
    committee_id: CommitteeId
    name: string
    kind: Generated<TeamKind>
    goals: Generated<string>
    captain_post: string
    captain_id: PersonId | null
    captain_name: string | null
    founded_on: Generated<LocalDate>
    dissolved_on: LocalDate | null
    dissolve_reason: string | null
  }
  service_team_member: {
    team_id: TeamId
    volunteer_id: VolunteerId
    joined_on: LocalDate
    left_on: LocalDate | null
    left_reason: string | null
  }
  service_team_former_name: { team_id: TeamId; name: string; until_at: Date; renamed_by: PersonId }
  service_team_score: {
    id: Generated<number>
    team_id: TeamId
    year: number
    score: number
    note: string
    scored_by: PersonId
    scored_at: Date
  }
  statement_authority: {
    id: Generated<string>
    committee_id: CommitteeId
    basis: string
    since: LocalDate
    given_by: PersonId
    given_at: Date
    ended_by: Generated<PersonId | null>
    ended_at: Generated<Date | null>
    end_reason: Generated<string | null>
  }
  honour: {
    id: HonourId
    volunteer_id: VolunteerId
    title: string
    issuer: string
    awarded_on: LocalDate
    recorded_by: PersonId
    recorded_at: Date
    withdrawn_by: Generated<PersonId | null>
    withdrawn_at: Generated<Date | null>
    withdraw_reason: Generated<string | null>
  }
  service_statement: {
    id: StatementId
    office_id: CommitteeId
    year: number
    number: number
    volunteer_id: VolunteerId
    from_on: LocalDate
    to_on: LocalDate
    certified: boolean
    code: StatementCode
    issued_by: PersonId
    issued_at: Date
  }
  service_statement_line: { statement_id: StatementId; deed_id: DeedId }
}
