import { recordEvent } from '@cloud/kernel/events'
import { actsAs } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { MENTORSHIP_OFFICES, refusalToEnd } from '@shared/sponsorship/mentorship.rules'
import { endMentorshipRow, findMentorship } from './mentorship.store'
import { signedIn } from './procedures'

export const endMentorship = signedIn.mentorship.end.handler(
  async ({ input: { mentorshipId, reason }, context: { db, actor, now }, errors }) => {
    const at = now()
    const found = await findMentorship(db, mentorshipId, { lock: true })
    const role = found && actsAs(actor, MENTORSHIP_OFFICES, found.placePath)
    if (!found || !role) throw errors.NOT_FOUND()

    const refusal = refusalToEnd(found)
    if (refusal) throw errors[refusal]()

    await endMentorshipRow(db, mentorshipId, { on: localDateOf(at), reason })

    await recordEvent(db, {
      topic: 'mentorship.ended',
      subject: { kind: 'mentorship', id: mentorshipId },
      committeeId: found.place_id,
      actor,
      actingAs: role,
      at,
    })
    return { mentorshipId }
  },
)
