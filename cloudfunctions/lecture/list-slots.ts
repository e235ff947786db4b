import { listServingMembers } from '@cloud/volunteer/serving.store'
import type { PersonId } from '@shared/account/account.model'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { NOTICE_DAYS } from '@shared/lecture/booking.rules'
import { daysNotServing } from '@shared/lecture/offer.rules'
import { countFree, type Held } from '@shared/lecture/slot.rules'
import { listServing } from './lecturer.store'
import { findLecture } from './menu.store'
import { listHeld } from './offer.store'
import { signedIn } from './procedures'

const DAYS_SHOWN = 21

export const listSlots = signedIn.lecture.slots.handler(
  async ({ input, context: { db, now }, errors }) => {
    const lecture = await findLecture(db, input.lectureId)
    if (!lecture?.approved) throw errors.NOT_FOUND()

    const at = now()
    const today = localDateOf(at)
    const earliest = addDays(today, NOTICE_DAYS)
    const firstDay = input.fromOn && input.fromOn > earliest ? input.fromOn : earliest
    const path = lecture.committeePath
    const able = (await listServing(db, path, [path])).filter((lecturer) =>
      lecturer.sections.some((section) => section.id === lecture.sectionId),
    )
    const ids = able.map((lecturer) => lecturer.personId)
    const members = await listServingMembers(db, ids, firstDay)
    const held = await listHeld(db, ids, at.toISOString(), null)

    const talksOf = new Map(ids.map((id): [PersonId, Held[]] => [id, []]))
    for (const talk of held) talksOf.get(talk.lecturerId)?.push(talk)
    const calendars = able.map((lecturer) => ({
      ...lecturer,
      talks: talksOf.get(lecturer.personId) ?? [],
      awayPeriods: [
        ...lecturer.awayPeriods,
        ...daysNotServing(members.get(lecturer.personId) ?? null, today),
      ],
    }))
    return countFree(calendars, lecture.minutes, firstDay, DAYS_SHOWN)
  },
)
