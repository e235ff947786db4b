import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { CorrectionId } from '@shared/sponsorship/correction.model'
import { refusalToAskCorrection } from '@shared/sponsorship/correction.rules'
import { isGuardian } from '@shared/sponsorship/student.rules'
import { lockCase } from './case.store'
import { findWaitingCorrection, insertCorrection } from './correction.store'
import { signedIn } from './procedures'

export const askCorrection = signedIn.correction.ask.handler(
  async ({ input: { studentId, words }, context: { db, actor, now }, errors }) => {
    const at = now()
    const file = await lockCase(db, studentId, at)
    if (!file || !isGuardian(file, actor)) throw errors.NOT_FOUND()

    const waiting = await findWaitingCorrection(db, studentId)
    const refusal = refusalToAskCorrection(file, waiting !== undefined)
    if (refusal) throw errors[refusal]()

    const id = CorrectionId.parse(randomUUID())
    await insertCorrection(db, { id, studentId, words, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'correction.asked',
      subject: { kind: 'student', id: studentId },
      committeeId: file.villageId,
      actor,
      at,
      payload: { correctionId: id },
    })
    return { correctionId: id }
  },
)
