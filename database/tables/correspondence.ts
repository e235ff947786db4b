import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type { FeedbackId, FeedbackStatus, Teller, Term } from '@shared/sponsorship/feedback.model'
import type {
  LetterDirection,
  LetterId,
  LetterStatus,
  LetterWriter,
} from '@shared/sponsorship/letter.model'
import type { StudentId } from '@shared/sponsorship/student.model'

type Reading = { reason: string | null; reviewed_by: PersonId | null; reviewed_at: Date | null }

export type CorrespondenceTables = {
  term_feedback: Reading & {
    id: FeedbackId
    agreement_id: AgreementId
    student_id: StudentId
    term: Term
    study: string
    life: string
    joy: string
    words: string
    status: FeedbackStatus
    written_by: PersonId
    written_as: Teller
    written_at: Date
  }
  feedback_reminder: { agreement_id: AgreementId; term: Term; reminded_at: Date }
  letter: Reading & {
    id: LetterId
    agreement_id: AgreementId
    student_id: StudentId
    direction: LetterDirection
    body: string
    photo_id: FileId | null
    status: LetterStatus
    written_by: PersonId
    written_as: LetterWriter
    written_at: Date
    read_out_at: Date | null
  }
}
