import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { ProgrammeId } from '@shared/sponsorship/agreement.model'

export type ProgrammeReportTables = {
  programme_report: {
    id: Generated<number>
    programme_id: ProgrammeId
    year: number
    quarter: number
    text: string
    saved_by: PersonId
    saved_at: Date
  }
}
