import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { INDUCTION_OFFICES } from '@shared/volunteer/induction.rules'
import { insertInductions, membersAmong } from './induction.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'

export const waiveTraining = signedIn.induction.waive.handler(
  async ({ input: { committeeId, volunteerId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()

    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, INDUCTION_OFFICES, committee.path)) throw errors.NOT_FOUND()
    if ((await membersAmong(db, committee.path, [volunteerId])) === 0) throw errors.NOT_FOUND()

    const waiver = {
      kind: 'waiver',
      happenedOn: localDateOf(at),
      title: null,
      coversProtection: false,
      reason,
    } as const
    const recorded = await insertInductions(db, [volunteerId], waiver, { actor, at })

    await recordEvent(db, {
      topic: 'induction.waived',
      subject: { kind: 'volunteer', id: volunteerId },
      committeeId,
      actor,
      at,
      after: { reason },
    })
    return { recorded }
  },
)
