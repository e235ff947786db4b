import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToRenewVetting } from '@shared/lecture/lecturer.rules'
import { lockLecturer, saveVetting } from './lecturer.store'
import { signedIn } from './procedures'

export const renewVetting = signedIn.lecturer.renewVetting.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { personId, vettedOn } = input
    const lecturer = await lockLecturer(db, personId)
    if (!lecturer || !holds(actor, ['countyOffice'], lecturer.path)) throw errors.NOT_FOUND()

    const facts = { ...lecturer, isOwn: personId === actor.personId }
    const refusal = refusalToRenewVetting(facts, vettedOn, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await saveVetting(db, personId, vettedOn)

    await recordEvent(db, {
      topic: 'lecturer.vetted',
      subject: { kind: 'lecturer', id: personId },
      committeeId: lecturer.committeeId,
      actor,
      actingAs: 'countyOffice',
      at,
      before: { vettedOn: lecturer.vettedOn },
      after: { vettedOn },
    })
    return { personId, status: lecturer.status }
  },
)
