import { recordEvent } from '@cloud/kernel/events'
import { linkGuardian, lockClaimable } from './case.store'
import { signedIn } from './procedures'

export const claimApplication = signedIn.application.claim.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const found = actor.phone ? await lockClaimable(db, input.code, actor.phone) : undefined
    if (!found) throw errors.CODE_WRONG()

    await linkGuardian(db, found.id, actor.personId)

    await recordEvent(db, {
      topic: 'student.claimed',
      subject: { kind: 'student', id: found.id },
      committeeId: found.village_id,
      actor,
      at: now(),
    })
    return { studentId: found.id, status: found.status }
  },
)
