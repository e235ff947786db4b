import { recordEvent } from '@cloud/kernel/events'
import { actsAs } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { MENTORSHIP_OFFICES, refusalToReportYield } from '@shared/sponsorship/mentorship.rules'
import { appendYield, findMentorship, toMentorship } from './mentorship.store'
import { signedIn } from './procedures'

export const reportYield = signedIn.mentorship.report.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { mentorshipId } = input
    const found = await findMentorship(db, mentorshipId, { lock: true })
    const role = found && actsAs(actor, MENTORSHIP_OFFICES, found.placePath)
    if (!found || (!role && found.mentorPerson !== actor.personId)) throw errors.NOT_FOUND()

    const refusal = refusalToReportYield(toMentorship(found), input.yield.year, localDateOf(at))
    if (refusal) throw errors[refusal]()

    await appendYield(db, mentorshipId, { yield: input.yield, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'mentorship.reported',
      subject: { kind: 'mentorship', id: mentorshipId },
      committeeId: found.place_id,
      actor,
      actingAs: role,
      at,
      payload: input.yield,
    })
    return { mentorshipId }
  },
)
