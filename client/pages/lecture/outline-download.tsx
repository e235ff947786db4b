import { useState } from 'react'
import { client } from '@client/api/api'
import { usePaper } from '@client/api/use-paper'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import type { LectureId } from '@shared/lecture/lecture.model'

/** The Word or PDF of an outline; its address is asked for anew each time, it lives five minutes. */
export function OutlineDownload(asked: { lectureId: LectureId; version: number }) {
  const { open, opening } = usePaper()
  const [isMissing, setMissing] = useState(false)
  async function handleOpen() {
    const paper = await client.lecture.outline.open(asked).catch(() => null)
    setMissing(paper === null)
    if (paper) await open(paper)
  }
  return (
    <>
      <MainAction label='打开提纲文件' kind='second' busy={opening} onPress={handleOpen} />
      {isMissing && <Notice tone='danger'>提纲文件没有打开，请再试一次</Notice>}
    </>
  )
}
