import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { useRouteId } from '@client/boot/use-route-id'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QrCode } from '@client/components/qr-code'
import { QueryView } from '@client/components/query-view'
import { SummaryList } from '@client/components/summary-list'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { webAddress } from '@client/session/web-address'
import { momentInWords } from '@shared/kernel/local-date'
import { ratioInWords } from '@shared/kernel/ratio.rules'
import type { CeremonyId, CeremonyRoll } from '@shared/volunteer/ceremony.model'
import { refusalToClose } from '@shared/volunteer/ceremony.rules'
import { ceremonyStatusLabels, closeRefusalMessages } from '@shared/volunteer/ceremony.wording'
import { checkInPage } from '@shared/volunteer/check-in-link.rules'
import { sampleMark } from '@shared/volunteer/oath-text.wording'
import { Photos } from './_parts/photos'
import { RollCall } from './_parts/roll-call'
import styles from './index.module.scss'

const REFRESH_MS = 5000

/** V-07: on the day. Names are called or check themselves in; closing enrols whoever is there. */
export default function CeremonyPage() {
  const ceremonyId = useRouteId<CeremonyId>('ceremonyId')
  const query = useQuery({
    ...api.volunteer.ceremony.get.queryOptions({
      input: { ceremonyId },
    }),
    refetchInterval: ({ state }) => (state.data?.status === 'planned' ? REFRESH_MS : false),
    meta: { keep: false },
  })
  const ceremony = query.data
  return (
    <Page
      title={ceremony?.kind === 'collective' ? '集体宣誓仪式' : '入队宣誓仪式'}
      wide
      action={ceremony?.status === 'planned' && <Close ceremony={ceremony} />}
    >
      <QueryView query={query}>{(found) => <Hall ceremony={found} />}</QueryView>
    </Page>
  )
}

function Hall({ ceremony }: { ceremony: CeremonyRoll }) {
  const planned = ceremony.status === 'planned'
  return (
    <View>
      <Card>
        <SummaryList
          rows={[
            { label: '时间', value: momentInWords(ceremony.startsAt, new Date()) },
            { label: '地点', value: ceremony.place },
            { label: '领誓人', value: ceremony.leaderName },
            {
              label: '誓词',
              value: `第 ${ceremony.oathVersion} 版${ceremony.oathIsSample ? `（${sampleMark}）` : ''}`,
            },
            {
              label: ceremony.status === 'closed' ? '到场率' : '已到',
              value:
                ceremony.status === 'closed'
                  ? ratioInWords(ceremony.present, ceremony.people)
                  : `${ceremony.present} / ${ceremony.people} 人`,
            },
            { label: '情况', value: ceremonyStatusLabels[ceremony.status] },
          ]}
        />
      </Card>
      {ceremony.cancelReason && <Notice title='取消的原因'>{ceremony.cancelReason}</Notice>}
      {planned && (
        <Card title='签到码（请投在大屏幕上）'>
          <Text className={styles.code}>{ceremony.checkInCode}</Text>
          <QrCode
            text={webAddress(checkInPage(ceremony.id, ceremony.checkInCode))}
            label='签到用的二维码'
          />
          <Text className={styles.note}>
            到场的同志扫这个码，或在手机上填这 4 位数字，也可以由您点名
          </Text>
        </Card>
      )}
      <Card title='名单'>
        <RollCall ceremony={ceremony} />
      </Card>
      <Photos ceremony={ceremony} />
      <MainAction
        label='大字誓词（给领誓人）'
        kind='second'
        onPress={() => go('volunteer/oath', { ceremonyId: ceremony.id })}
      />
      <MainAction
        label='打印宣誓名册'
        kind='second'
        onPress={() => go('volunteer/roll', { ceremonyId: ceremony.id })}
      />
      {planned && <Cancel ceremony={ceremony} />}
    </View>
  )
}

function Close({ ceremony }: { ceremony: CeremonyRoll }) {
  const [asks, setAsks] = useState(false)
  const close = useCommand(client.volunteer.ceremony.close, { onDone: () => setAsks(false) })
  const planned = { status: ceremony.status, startsAt: new Date(ceremony.startsAt) }
  const refusal = refusalToClose(planned, ceremony.present, useNow())
  const joins = ceremony.kind === 'joining'
  const did = joins ? '入队' : '宣誓'
  const absent = ceremony.people - ceremony.present
  return (
    <View>
      <MainAction
        label={`结束仪式，${ceremony.present} 人${did}`}
        refusal={refusal && closeRefusalMessages[refusal]}
        note='结束后不能再改到场名单'
        onPress={() => setAsks(true)}
      />
      {asks && (
        <Confirm
          title={`${ceremony.present} 人${did}？`}
          consequence={`到场的 ${ceremony.present} 人${
            joins ? '得到队员编号，成为在册队员' : '记为这次已宣誓'
          }。${
            absent > 0
              ? `没到的 ${absent} 人${joins ? '等下一次，也可以补誓' : '列入补誓名单'}。`
              : ''
          }结束后不能再改到场名单。`}
          verb='结束仪式'
          busy={close.busy}
          onConfirm={() => close.run({ ceremonyId: ceremony.id })}
          onClose={() => setAsks(false)}
        />
      )}
    </View>
  )
}

function Cancel({ ceremony }: { ceremony: CeremonyRoll }) {
  const [asks, setAsks] = useState(false)
  const cancel = useCommand(client.volunteer.ceremony.cancel, { onDone: () => setAsks(false) })
  return (
    <View>
      <MainAction label='取消这场仪式' kind='second' onPress={() => setAsks(true)} />
      {asks && (
        <AskReason
          title='为什么取消？'
          hint={`名单上的 ${ceremony.people} 位同志会看到`}
          verb='取消仪式'
          kind='danger'
          busy={cancel.busy}
          onSubmit={(reason) => cancel.run({ ceremonyId: ceremony.id, reason })}
          onClose={() => setAsks(false)}
        />
      )}
    </View>
  )
}
