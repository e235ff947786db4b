import { holds } from '@shared/account/account.rules'
import { MENTORSHIP_OFFICES } from '@shared/sponsorship/mentorship.rules'
import { findMentorship, listMeetings, listYields, toMentorship } from './mentorship.store'
import { signedIn } from './procedures'

export const getMentorship = signedIn.mentorship.get.handler(
  async ({ input: { mentorshipId }, context: { db, actor }, errors }) => {
    const found = await findMentorship(db, mentorshipId)
    if (!found) throw errors.NOT_FOUND()
    const isOffice = holds(actor, MENTORSHIP_OFFICES, found.placePath)
    const isMine = found.mentorPerson === actor.personId
    if (!isOffice && !isMine) throw errors.NOT_FOUND()
    return {
      ...toMentorship(found),
      isOffice,
      isMine,
      officePhone: found.officePhone,
      notes: await listMeetings(db, mentorshipId),
      yields: await listYields(db, mentorshipId),
    }
  },
)
