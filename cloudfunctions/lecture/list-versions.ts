import { mayReadVersions } from '@shared/lecture/lecture.rules'
import { findLecture } from './menu.store'
import { signedIn } from './procedures'
import { listOutlineVersions } from './version.store'

export const listVersions = signedIn.outline.versions.handler(
  async ({ input: { lectureId }, context: { db, actor }, errors }) => {
    const lecture = await findLecture(db, lectureId)
    const versions = await listOutlineVersions(db, lectureId)
    if (!lecture || !mayReadVersions(lecture.committeePath, versions, actor)) {
      throw errors.NOT_FOUND()
    }
    return versions
  },
)
