import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { refusalToAnswerCorrection } from '@shared/sponsorship/correction.rules'
import { answerCorrection, lockCorrection } from './correction.store'
import { signedIn } from './procedures'

export const refuseCorrection = signedIn.correction.refuse.handler(
  async ({ input: { correctionId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const asked = await lockCorrection(db, correctionId)
    if (!asked || !holds(actor, ['countyOffice'], asked.villagePath)) throw errors.NOT_FOUND()

    const refusal = refusalToAnswerCorrection(asked)
    if (refusal) throw errors[refusal]()

    await answerCorrection(db, correctionId, { by: actor.personId, at, refusedBecause: reason })

    await recordEvent(db, {
      topic: 'correction.refused',
      subject: { kind: 'student', id: asked.student_id },
      committeeId: asked.village_id,
      actor,
      actingAs: 'countyOffice',
      at,
      payload: { correctionId, asker: asked.asked_by },
    })
    return { correctionId }
  },
)
