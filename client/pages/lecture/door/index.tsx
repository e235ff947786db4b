import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { Page } from '@client/components/page'
import { QrCode } from '@client/components/qr-code'
import { QueryView } from '@client/components/query-view'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { webAddress } from '@client/session/web-address'
import { momentInWords } from '@shared/kernel/local-date'
import type { Door } from '@shared/lecture/check-in.model'
import { CODE_SECONDS, doorPage } from '@shared/lecture/check-in.rules'
import type { OfferId } from '@shared/lecture/offer.model'
import type { SessionId } from '@shared/lecture/seat.model'
import styles from '../lecture.module.scss'
import { DoorList } from './_parts/door-list'

/** Asked for more often than the picture changes, so that an old one never stands for long. */
const ASK_AGAIN_MS = (CODE_SECONDS / 4) * 1000

/** The screen at the door (domain L-12): a picture that changes, and a list that is only searched. */
export default function DoorPage() {
  const sessionId = useRouteId<SessionId>('sessionId')
  const offerId = useRouteId<OfferId>('offerId')
  return offerId ? <MyDoor offerId={offerId} /> : <HostDoor sessionId={sessionId} />
}

function HostDoor({ sessionId }: { sessionId: SessionId }) {
  const query = useQuery({
    ...api.lecture.door.show.queryOptions({ input: { sessionId } }),
    refetchInterval: ASK_AGAIN_MS,
  })
  return (
    <Page title='现场签到' note='请家长用微信扫一扫'>
      <QueryView query={query}>{(door) => <Picture door={door} sessionId={sessionId} />}</QueryView>
      <DoorList sessionId={sessionId} />
    </Page>
  )
}

function MyDoor({ offerId }: { offerId: OfferId }) {
  const query = useQuery({
    ...api.lecture.door.showMine.queryOptions({ input: { offerId } }),
    refetchInterval: ASK_AGAIN_MS,
  })
  return (
    <Page title='现场签到' note='请家长用微信扫一扫'>
      <QueryView query={query}>
        {(door) => <Picture door={door} sessionId={door.sessionId} />}
      </QueryView>
    </Page>
  )
}

function Picture({ door, sessionId }: { door: Door; sessionId: SessionId }) {
  const now = useNow()
  const isBefore = now.getTime() < Date.parse(door.opensAt)
  return (
    <>
      {door.code ? (
        <>
          <QrCode text={webAddress(doorPage(sessionId, door.code))} label='签到二维码' />
          <Text className={prose.soft}>二维码每 60 秒换一次，拍照转发没有用。</Text>
        </>
      ) : (
        <Text className={prose.line}>
          {isBefore
            ? `${momentInWords(door.opensAt, now)}起这里显示二维码`
            : '签到时间已过，请登记现场人数'}
        </Text>
      )}
      <View className={styles.sum}>
        <Text className={prose.big}>{`已到 ${door.arrived} 位，订座 ${door.seated} 位`}</Text>
      </View>
    </>
  )
}
