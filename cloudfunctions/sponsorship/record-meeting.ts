import { recordEvent } from '@cloud/kernel/events'
import { actsAs } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import { MENTORSHIP_OFFICES, refusalToRecord } from '@shared/sponsorship/mentorship.rules'
import { appendMeeting, findMentorship, stands, toMentorship } from './mentorship.store'
import { signedIn } from './procedures'

export const recordMeeting = signedIn.mentorship.record.handler(
  async ({ input, context: { db, actor, now }, errors }) => {
    const at = now()
    const { mentorshipId, meeting, replaces } = input
    const found = await findMentorship(db, mentorshipId, { lock: true })
    const role = found && actsAs(actor, MENTORSHIP_OFFICES, found.placePath)
    if (!found || (!role && found.mentorPerson !== actor.personId)) throw errors.NOT_FOUND()

    const refusal = refusalToRecord(toMentorship(found), meeting.happenedOn, localDateOf(at))
    if (refusal) throw errors[refusal]()
    if (replaces !== null && !(await stands(db, mentorshipId, replaces))) {
      throw errors.ALREADY_REPLACED()
    }

    await appendMeeting(db, mentorshipId, { meeting, replaces, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'mentorship.recorded',
      subject: { kind: 'mentorship', id: mentorshipId },
      committeeId: found.place_id,
      actor,
      actingAs: role,
      at,
      payload: { happenedOn: meeting.happenedOn, people: meeting.people, replaces },
    })
    return { mentorshipId }
  },
)
