import type { Database } from '@database/engine'
import type { PersonId } from '@shared/account/account.model'
import type { FileId } from '@shared/account/file.model'
import type { ConsentDecision } from '@shared/sponsorship/consent.model'
import type { StudentId } from '@shared/sponsorship/student.model'

/** One more line of the history; nothing before it changes. */
export async function appendConsent(
  tx: Database,
  studentId: StudentId,
  decision: Omit<ConsentDecision, 'decidedAt'> & { fileId: FileId | null; enteredBy: PersonId },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('consent_decision')
    .values({
      student_id: studentId,
      kind: decision.kind,
      party: decision.party,
      answer: decision.answer,
      version: decision.version,
      method: decision.method,
      file_id: decision.fileId,
      entered_by: decision.enteredBy,
      decided_at: at,
    })
    .execute()
}
