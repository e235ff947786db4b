import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { localDateOf } from '@shared/kernel/local-date'
import type { FeedbackId } from '@shared/sponsorship/feedback.model'
import { refusalToSpeak, refusalToTell, tellerOf, textOf } from '@shared/sponsorship/feedback.rules'
import { lockFeedback, saveFeedback } from './feedback.store'
import { lockPair, readKnown } from './pair.store'
import { signedIn } from './procedures'

export const writeFeedback = signedIn.feedback.write.handler(
  async ({ input: { agreementId, term, lines }, context: { db, actor, now }, errors }) => {
    const at = now()

    const pair = await lockPair(db, agreementId, at)
    const writtenAs = pair && tellerOf(pair.file, actor)
    if (!pair || !writtenAs) throw errors.NOT_FOUND()

    const { studentId, villageId } = pair.file
    const written = await lockFeedback(db, agreementId, term)
    const refusal =
      refusalToTell({ term, standing: written?.status ?? null }, localDateOf(at)) ??
      refusalToSpeak(pair.file, pair.status, textOf(lines), await readKnown(db, studentId))
    if (refusal) throw errors[refusal]()

    const id = written?.id ?? (randomUUID() as FeedbackId)
    await saveFeedback(db, { id, agreementId, studentId, term, lines, actor, writtenAs, at })

    await recordEvent(db, {
      topic: 'feedback.written',
      subject: { kind: 'student', id: studentId },
      committeeId: villageId,
      actor,
      ...(writtenAs === 'teacher' ? { actingAs: 'teacher' as const } : {}),
      at,
      after: lines,
      payload: { agreementId, feedbackId: id, term },
    })
    return { feedbackId: id, status: 'submitted' as const }
  },
)
