import { randomUUID } from 'node:crypto'
import type { PersonId } from '@shared/account/account.model'
import type { AgreementId } from '@shared/sponsorship/agreement.model'
import type { FeedbackId, FeedbackLines } from '@shared/sponsorship/feedback.model'
import type { LetterDirection, LetterId } from '@shared/sponsorship/letter.model'
import type { StudentId } from '@shared/sponsorship/student.model'
import type { World } from '../support/world'

export const someLines: FeedbackLines = {
  study: '数学有进步',
  life: '每天帮奶奶做饭',
  joy: '当了小组长',
  words: '谢谢您的书包',
}

type Between = { agreementId: AgreementId; studentId: StudentId; by: PersonId }

/** Feedback that waits for the office. */
export async function givenFeedback(world: World, pair: Between): Promise<FeedbackId> {
  const id = randomUUID() as FeedbackId
  await world.db
    .insertInto('term_feedback')
    .values({
      id,
      agreement_id: pair.agreementId,
      student_id: pair.studentId,
      term: '2026-spring',
      ...someLines,
      status: 'submitted',
      reason: null,
      written_by: pair.by,
      written_as: 'teacher',
      written_at: world.now(),
      reviewed_by: null,
      reviewed_at: null,
    })
    .execute()
  return id
}

/** A letter that waits for the office, or was forwarded. */
export async function givenLetter(
  world: World,
  pair: Between,
  direction: LetterDirection = 'toSponsor',
  status: 'submitted' | 'forwarded' = 'submitted',
): Promise<LetterId> {
  const id = randomUUID() as LetterId
  const isRead = status === 'forwarded'
  await world.db
    .insertInto('letter')
    .values({
      id,
      agreement_id: pair.agreementId,
      student_id: pair.studentId,
      direction,
      body: '您好，祝您身体健康',
      photo_id: null,
      status,
      reason: null,
      written_by: pair.by,
      written_as: direction === 'toSponsor' ? 'teacher' : 'sponsor',
      written_at: world.now(),
      reviewed_by: isRead ? pair.by : null,
      reviewed_at: isRead ? world.now() : null,
      read_out_at: null,
    })
    .execute()
  return id
}
