import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { refusalToVerify } from '@shared/submission/adoption.rules'
import { COMPILERS } from '@shared/submission/briefing.rules'
import { judgeAdoption, lockAdoption } from './adoption.store'
import { signedIn } from './procedures'

export const verifyAdoption = signedIn.adoption.verify.handler(
  async ({ input: { adoptionId }, context: { db, actor, now }, errors }) => {
    const at = now()

    const adoption = await lockAdoption(db, adoptionId)
    if (!adoption || !holds(actor, COMPILERS, adoption.deskPath)) throw errors.NOT_FOUND()

    const refusal = refusalToVerify(adoption, actor.personId)
    if (refusal) throw errors[refusal]()

    const by = actor.personId
    await judgeAdoption(db, adoptionId, { status: 'verified', by, at, reason: null })

    await recordEvent(db, {
      topic: 'adoption.verified',
      subject: { kind: 'adoption', id: adoptionId },
      committeeId: adoption.deskId,
      actor,
      actingAs: 'countyOffice',
      at,
      before: adoption.status,
      after: 'verified',
    })
    return { adoptionId }
  },
)
