import { listShownFeedback } from './feedback.store'
import { noteLook } from './look.store'
import { findHoldOf, readPairedStudent, toPairing } from './pairing.store'
import { signedIn } from './procedures'
import { findSponsorOf } from './sponsor.store'

/** The name opens with the agreement in force and consent ③, and shuts the moment either is gone. */
export const getMyPairing = signedIn.pairing.get.handler(
  async ({ input: { holdId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const sponsor = await findSponsorOf(db, actor.personId)
    const hold = sponsor && (await findHoldOf(db, holdId, sponsor.id))
    if (!hold) throw errors.NOT_FOUND()

    const pairing = await toPairing(db, hold, at)
    if (pairing.frozen || pairing.agreement?.status !== 'effective') return pairing

    const studentId = hold.student_id
    const { agreementId } = pairing.agreement
    await noteLook(db, { studentId, actor, actingAs: 'sponsor', purpose: 'paired', at })
    return {
      ...pairing,
      student: await readPairedStudent(db, studentId),
      feedback: await listShownFeedback(db, agreementId),
    }
  },
)
