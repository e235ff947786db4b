import { recordEvent } from '@cloud/kernel/events'
import { actsAs, holds } from '@shared/account/account.rules'
import { NORM_KEEPERS } from '@shared/committee/staffing.rules'
import { lockCommittee } from './committee.store'
import { signedIn } from './procedures'
import { insertNorm } from './staffing.store'

export const setStaffingNorm = signedIn.staffing.setNorm.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const committee = await lockCommittee(db, input.committeeId)
    if (!committee || !holds(actor, NORM_KEEPERS, committee.path)) throw errors.NOT_FOUND()

    const { requestId: _, committeeId, ...norm } = input
    if (!(await insertNorm(db, committeeId, norm))) throw errors.ALREADY_SET()

    await recordEvent(db, {
      topic: 'staffingNorm.set',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      actingAs: actsAs(actor, NORM_KEEPERS, committee.path),
      at: now(),
      after: norm,
      payload: { level: norm.level, effectiveOn: norm.effectiveOn },
    })
    return norm
  },
)
