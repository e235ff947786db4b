import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { AbsenceId, AwayReason } from '@shared/volunteer/absence.model'
import type { ElderKind, ServiceTime, Sex, Skill } from '@shared/volunteer/application.model'
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
}
