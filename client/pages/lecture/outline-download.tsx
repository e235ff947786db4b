import { client } from '@client/api/api'
import type { LectureId } from '@shared/lecture/lecture.model'
import { OpenFile } from './open-file'

/** The Word or PDF of one version of an outline. */
export const OutlineDownload = (asked: { lectureId: LectureId; version: number }) => (
  <OpenFile label='打开提纲文件' ask={() => client.lecture.outline.open(asked)} />
)
