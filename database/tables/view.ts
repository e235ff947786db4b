import type { PersonId } from '@shared/account/account.model'
import type { CommitteeId } from '@shared/committee/committee.model'
import type { LocalDate } from '@shared/kernel/local-date'
import type { StudentId } from '@shared/sponsorship/student.model'
import type {
  ViewDecision,
  ViewPurpose,
  ViewRequestId,
  ViewRightId,
  ViewRole,
} from '@shared/sponsorship/view.model'

export type ViewTables = {
  view_request: {
    id: ViewRequestId
    student_id: StudentId
    asker_id: PersonId
    role: ViewRole
    purpose: ViewPurpose
    sentence: string | null
    asked_at: Date
    decision: ViewDecision | null
    reason: string | null
    decided_by: PersonId | null
    decided_at: Date | null
    opened_at: Date | null
  }
  view_right: {
    id: ViewRightId
    person_id: PersonId
    role: ViewRole
    committee_id: CommitteeId
    reason: string
    granted_by: PersonId
    granted_at: Date
    until_on: LocalDate
    revoked_by: PersonId | null
    revoked_at: Date | null
  }
}
