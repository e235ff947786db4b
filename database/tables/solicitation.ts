import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { SolicitationId } from '@shared/submission/article.model'

export type SolicitationTables = {
  solicitation: {
    id: SolicitationId
    desk_id: CommitteeId
    theme: string
    wanted: string
    most_words: number | null
    suggested: number | null
    due_on: LocalDate
    opened_by: PersonId
    opened_at: Date
    reminded_on: Generated<LocalDate | null>
    closed_at: Generated<Date | null>
    closed_by: Generated<PersonId | null>
    close_reason: Generated<string | null>
  }
  solicitation_unit: { solicitation_id: SolicitationId; unit_id: CommitteeId }
  solicitation_extension: {
    solicitation_id: SolicitationId
    from_on: LocalDate
    to_on: LocalDate
    reason: string
    extended_by: PersonId
    extended_at: Date
  }
}
