import { useQuery } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { savePicture } from '@client/api/album'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { DrawnPicture } from '@client/components/drawn-picture'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { addressOf } from '@client/session/go'
import { publicAddress } from '@client/session/public-address'
import { momentInWords } from '@shared/kernel/local-date'
import { audienceLabels } from '@shared/lecture/lecture.wording'
import type { Session, SessionId } from '@shared/lecture/seat.model'
import { drawPoster, POSTER } from './draw'

/** A picture of the talk for the class group, with one to scan in it (L-16). */
export default function PosterPage() {
  const sessionId = useRouteId<SessionId>('sessionId')
  const session = useQuery(api.lecture.session.get.queryOptions({ input: { sessionId } }))
  const [path, setPath] = useState<string | null>(null)
  const data = session.data
  const draw = useCallback(
    (pen: CanvasRenderingContext2D) => data && drawPoster(pen, posterOf(data)),
    [data],
  )
  const label = data ? `${data.lectureTitle}的海报` : '海报'
  async function save() {
    if (!path) return
    const saved = await savePicture(path, `${label}.png`)
    if (saved) void Taro.showToast({ title: '存好了，可以发到班级群', icon: 'none' })
  }
  return (
    <Page
      title='讲座海报'
      note='存下来发到班级群，家长扫一扫就能订座'
      action={
        <MainAction
          label='保存图片'
          refusal={path ? null : '正在画，请稍等'}
          onPress={() => void save()}
        />
      }
    >
      <QueryView query={session}>
        {() => <DrawnPicture {...POSTER} draw={draw} label={label} onDrawn={setPath} />}
      </QueryView>
    </Page>
  )
}

const posterOf = (session: Session) => ({
  title: session.lectureTitle,
  host: session.hostName,
  when: momentInWords(session.startsAt, new Date()),
  place: `${session.venue} ${session.room}`,
  lecturer: session.lecturerName ?? '调整中',
  audience: session.audiences.map((one) => audienceLabels[one]).join('、'),
  address: publicAddress(addressOf('lecture/session', { sessionId: session.id })),
})
