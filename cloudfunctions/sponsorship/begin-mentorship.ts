import { randomUUID } from 'node:crypto'
import { recordEvent } from '@cloud/kernel/events'
import { findBook } from '@cloud/volunteer/deed-book.store'
import { actsAs, holds } from '@shared/account/account.rules'
import { localDateOf } from '@shared/kernel/local-date'
import type { MentorshipId } from '@shared/sponsorship/mentorship.model'
import { MENTORSHIP_OFFICES, refusalToBegin } from '@shared/sponsorship/mentorship.rules'
import { insertMentorship } from './mentorship.store'
import { signedIn } from './procedures'
import { findPlace } from './view-right.store'

export const beginMentorship = signedIn.mentorship.begin.handler(
  async ({ input: { form }, context: { db, actor, now }, errors }) => {
    const at = now()
    const { volunteerId, name } = form.mentor
    const place = await findPlace(db, form.placeId)
    if (!place || !holds(actor, MENTORSHIP_OFFICES, place.path)) throw errors.NOT_FOUND()

    const member = volunteerId && (await findBook(db, volunteerId))
    const isMember = volunteerId && Boolean(member && holds(actor, MENTORSHIP_OFFICES, member.path))
    const refusal = refusalToBegin({ isMember, startsOn: form.startsOn }, localDateOf(at))
    if (refusal) throw errors[refusal]()

    const id = randomUUID() as MentorshipId
    const mentor = { volunteerId, name: member ? member.name : name }
    await insertMentorship(db, { id, form: { ...form, mentor }, by: actor.personId, at })

    await recordEvent(db, {
      topic: 'mentorship.established',
      subject: { kind: 'mentorship', id },
      committeeId: form.placeId,
      actor,
      actingAs: actsAs(actor, MENTORSHIP_OFFICES, place.path),
      at,
      payload: { kind: form.terms.kind },
    })
    return { mentorshipId: id }
  },
)
