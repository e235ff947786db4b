import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { INDUCTION_OFFICES, refusalToRecordInduction } from '@shared/volunteer/induction.rules'
import { insertInductions, membersAmong } from './induction.store'
import { findCommittee } from './place.store'
import { signedIn } from './procedures'

export const recordInduction = signedIn.induction.record.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const { committeeId, kind, happenedOn, title, coversProtection } = input
    const volunteerIds = [...new Set(input.volunteerIds)]
    const at = now()

    const committee = await findCommittee(db, committeeId)
    if (!committee || !holds(actor, INDUCTION_OFFICES, committee.path)) throw errors.NOT_FOUND()
    const members = await membersAmong(db, committee.path, volunteerIds)
    if (members < volunteerIds.length) throw errors.NOT_FOUND()

    const refusal = refusalToRecordInduction({ kind, happenedOn, title }, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const isTraining = kind === 'training'
    const recorded = await insertInductions(
      db,
      volunteerIds,
      {
        kind,
        happenedOn,
        title: isTraining ? title : null,
        coversProtection: isTraining && coversProtection,
        reason: null,
      },
      { actor, at },
    )

    await recordEvent(db, {
      topic: 'induction.recorded',
      subject: { kind: 'committee', id: committeeId },
      committeeId,
      actor,
      at,
      payload: { kind, happenedOn, volunteerIds },
    })
    return { recorded }
  },
)
