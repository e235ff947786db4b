import type { PersonId } from '@shared/account/account.model'
import type { CorrectionAnswer, CorrectionId } from '@shared/sponsorship/correction.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import type { Sealed } from '../seal'

export type CorrectionTables = {
  correction_request: {
    id: CorrectionId
    student_id: StudentId
    asked_by: PersonId
    asked_at: Date
    words: Sealed
    answer: CorrectionAnswer | null
    reason: string | null
    answered_by: PersonId | null
    answered_at: Date | null
  }
}
