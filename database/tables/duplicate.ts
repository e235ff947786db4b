import type { Generated } from 'kysely'
import type { PersonId } from '@shared/account/account.model'
import type { DuplicateOutcome } from '@shared/sponsorship/duplicate.model'
import type { StudentId } from '@shared/sponsorship/student.model'

export type DuplicateTables = {
  duplicate_decision: {
    id: Generated<number>
    student_id: StudentId
    other_id: StudentId
    outcome: DuplicateOutcome
    reason: string | null
    decided_by: PersonId
    decided_at: Date
  }
}
