import { recordEvent } from '@cloud/kernel/events'
import { holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { refusalToReviewLecturer } from '@shared/lecture/lecturer.rules'
import { lockLecturer, saveAdmission } from './lecturer.store'
import { signedIn } from './procedures'

export const returnLecturer = signedIn.lecturer.return.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const lecturer = await lockLecturer(db, input.personId)
    if (!lecturer || !holds(actor, ['countyOffice'], lecturer.path)) throw errors.NOT_FOUND()

    const isOwn = lecturer.personId === actor.personId
    const facts = { status: lecturer.status, isOwn }
    const refusal = refusalToReviewLecturer(facts, null, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const status = 'returned' as const
    await saveAdmission(db, input.personId, {
      status,
      reason: input.reason,
      by: actor.personId,
      at,
    })

    await recordEvent(db, {
      topic: 'lecturer.returned',
      subject: { kind: 'lecturer', id: input.personId },
      committeeId: lecturer.committeeId,
      actor,
      actingAs: 'countyOffice',
      at,
    })
    return { personId: input.personId, status }
  },
)
