import { addDays, localDateOf } from '@shared/kernel/local-date'
import { NOTICE_DAYS } from '@shared/lecture/booking.rules'
import { freeStarts } from '@shared/lecture/slot.rules'
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
    const earliest = addDays(localDateOf(at), NOTICE_DAYS)
    const firstDay = input.fromOn && input.fromOn > earliest ? input.fromOn : earliest
    const path = lecture.committeePath
    const able = (await listServing(db, path, [path])).filter((lecturer) =>
      lecturer.sections.some((section) => section.id === lecture.sectionId),
    )
    const ids = able.map((lecturer) => lecturer.personId)
    const held = await listHeld(db, ids, at.toISOString(), null)

    const free = new Map<string, number>()
    for (const lecturer of able) {
      const talks = held.filter((talk) => talk.lecturerId === lecturer.personId)
      for (const start of freeStarts(
        { ...lecturer, talks },
        lecture.minutes,
        firstDay,
        DAYS_SHOWN,
      )) {
        free.set(start, (free.get(start) ?? 0) + 1)
      }
    }
    return [...free]
      .map(([startsAt, lecturers]) => ({ startsAt, lecturers }))
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  },
)
