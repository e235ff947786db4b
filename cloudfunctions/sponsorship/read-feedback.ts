import { recordEvent } from '@cloud/kernel/events'
import type { Database } from '@database/engine'
import type { Actor } from '@shared/account/account.model'
import type { FeedbackId } from '@shared/sponsorship/feedback.model'
import { refusalToPass } from '@shared/sponsorship/feedback.rules'
import { isCountyOffice } from '@shared/sponsorship/student.rules'
import { lockCase } from './case.store'
import { closeFeedback, findFeedback } from './feedback.store'
import { signedIn } from './procedures'

export const showFeedback = signedIn.feedback.show.handler(
  async ({ input: { feedbackId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const found = await findForOffice(db, feedbackId, actor, at)
    if (!found) throw errors.NOT_FOUND()

    const refusal = refusalToPass(found.file, found.feedback.status === 'submitted')
    if (refusal) throw errors[refusal]()

    if (!(await closeFeedback(db, feedbackId, { reason: null, actor, at }))) {
      throw errors.ALREADY_READ()
    }

    await record(db, found, { topic: 'feedback.shown', actor, at })
    return { feedbackId, status: 'shown' as const }
  },
)

export const returnFeedback = signedIn.feedback.return.handler(
  async ({ input: { feedbackId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const found = await findForOffice(db, feedbackId, actor, at)
    if (!found) throw errors.NOT_FOUND()

    if (!(await closeFeedback(db, feedbackId, { reason, actor, at }))) throw errors.ALREADY_READ()

    await record(db, found, { topic: 'feedback.returned', actor, at })
    return { feedbackId, status: 'returned' as const }
  },
)

type Found = NonNullable<Awaited<ReturnType<typeof findForOffice>>>

/** Under the student's lock, so that a consent taken back in the same moment is seen. */
async function findForOffice(tx: Database, feedbackId: FeedbackId, actor: Actor, at: Date) {
  const wanted = await findFeedback(tx, feedbackId)
  const file = wanted && (await lockCase(tx, wanted.student_id, at))
  const feedback = file && (await findFeedback(tx, feedbackId))
  return feedback && file && isCountyOffice(file, actor) ? { feedback, file } : null
}

const record = (
  tx: Database,
  { feedback, file }: Found,
  { topic, actor, at }: { topic: string; actor: Actor; at: Date },
) =>
  recordEvent(tx, {
    topic,
    subject: { kind: 'student', id: file.studentId },
    committeeId: file.countyId,
    actor,
    actingAs: 'countyOffice',
    at,
    payload: {
      agreementId: feedback.agreement_id,
      feedbackId: feedback.id,
      term: feedback.term,
      writtenBy: feedback.written_by,
    },
  })
