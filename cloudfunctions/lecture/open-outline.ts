import { signedUrlOf } from '@cloud/kernel/files'
import { FILE_KINDS } from '@shared/account/file.rules'
import { mayReadVersions, outlineFor } from '@shared/lecture/lecture.rules'
import { findLecture, findOutlineKind } from './menu.store'
import { anyone } from './procedures'
import { listOutlineVersions } from './version.store'

export const openOutline = anyone.outline.open.handler(
  async ({ input: { lectureId, version }, context: { db, actor, files }, errors }) => {
    const lecture = await findLecture(db, lectureId)
    const outline = lecture && outlineFor(lecture, version, actor)
    const older = lecture && actor && !outline ? await listOutlineVersions(db, lectureId) : []
    const mayRead = lecture && actor && mayReadVersions(lecture.committeePath, older, actor)
    const past = mayRead ? older.find((one) => one.version === version) : null
    const fileId = (outline ?? past)?.fileId
    const kind = fileId && (await findOutlineKind(db, fileId))
    const url = fileId && (await signedUrlOf(db, files, fileId))
    if (!lecture || !kind || !url) throw errors.NOT_FOUND()
    return { url, fileName: `${lecture.title}_提纲第${version}版.${FILE_KINDS[kind].extension}` }
  },
)
