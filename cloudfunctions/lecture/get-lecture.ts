import { maySeeTalk, maySeeWaiting } from '@shared/lecture/lecture.rules'
import { findLecture } from './menu.store'
import { anyone } from './procedures'

export const getLecture = anyone.lecture.get.handler(
  async ({ input, context: { db, actor }, errors }) => {
    const lecture = await findLecture(db, input.lectureId)
    if (!lecture || !maySeeTalk(lecture, actor)) throw errors.NOT_FOUND()
    const seesWaiting = actor !== null && maySeeWaiting(lecture, actor)
    return { ...lecture, waiting: seesWaiting ? lecture.waiting : null }
  },
)
