import type { Generated, JSONColumnType } from 'kysely'
import type { PersonId, Role } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { Health } from '@shared/volunteer/application.model'
import type {
  ExportId,
  ExportKind,
  ExportScope,
  ExportVerdict,
} from '@shared/volunteer/export.model'
import type {
  BroughtLine,
  ImportId,
  ImportStatus,
  LineVerdict,
  Remark,
} from '@shared/volunteer/import.model'
import type { VolunteerId } from '@shared/volunteer/volunteer.model'

export type ExportTables = {
  paper_export: {
    id: ExportId
    kind: ExportKind
    committee_id: CommitteeId
    scope: JSONColumnType<ExportScope>
    people: number
    unmasked: boolean
    purpose: string | null
    asked_by: PersonId
    acting_as: Role | null
    asked_at: Date
  }
  paper_export_decision: {
    export_id: ExportId
    asked_by: PersonId
    verdict: ExportVerdict
    reason: string | null
    decided_by: PersonId
    acting_as: Role | null
    decided_at: Date
  }
  paper_export_file: { export_id: ExportId; file_id: FileId; digest: string; made_at: Date }
  paper_export_fetch: {
    id: Generated<number>
    export_id: ExportId
    person_id: PersonId
    fetched_at: Date
  }
  volunteer_background: {
    volunteer_id: VolunteerId
    ethnicity: string | null
    politics: string | null
    education: string | null
    retired_in: string | null
    health: Health | null
    wishes: string | null
    home: string | null
    remark: string | null
    earlier_hours: number | null
    doubts: JSONColumnType<Record<string, string>>
  }
  register_import: {
    id: ImportId
    committee_id: CommitteeId
    file_id: FileId
    status: ImportStatus
    lines_read: Generated<number>
    last_row: Generated<number>
    brought_by: PersonId
    brought_at: Date
  }
  register_import_line: {
    import_id: ImportId
    row_number: number
    verdict: LineVerdict
    entry: JSONColumnType<BroughtLine> | null
    remarks: JSONColumnType<Remark[]>
    name: string
    born_on: LocalDate | null
    phone: string | null
    village_id: CommitteeId | null
    person_id: Generated<PersonId>
    volunteer_id: Generated<VolunteerId>
    entered_at: Date | null
  }
}
