import { useQuery } from '@tanstack/react-query'
import { Image, Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Notice } from '@client/components/notice'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { useCommand } from '@client/forms/use-command'
import { go } from '@client/session/go'
import { dayInWords, localDateOf, momentInWords } from '@shared/kernel/calendar'
import type { Deed, DeedId } from '@shared/volunteer/deed.model'
import { refusalToCorrect, refusalToJudge } from '@shared/volunteer/deed.rules'
import {
  correctRefusalMessages,
  deedEntryLabels,
  deedStatusLabels,
  hoursInWords,
  judgeRefusalMessages,
  sourceKindLabels,
} from '@shared/volunteer/deed.wording'
import { DeedCard, deedTones } from '../deed-card'
import { standingInWords, whenInWords } from '../deed-words'
import styles from './index.module.scss'

/** One deed: what it says, what stands behind it, and what may be done with it. */
export default function DeedPage() {
  const deedId = useRouteId<DeedId>('deedId')
  const { written } = useRouter().params
  const query = useQuery(api.volunteer.deed.get.queryOptions({ input: { deedId } }))
  return (
    <Page title='业绩' action={query.data && <Judge deed={query.data} />}>
      {written && <Notice tone='good'>记下了</Notice>}
      <QueryView query={query}>{(deed) => <Sheet deed={deed} />}</QueryView>
    </Page>
  )
}

function Sheet({ deed }: { deed: Deed }) {
  const now = new Date()
  const today = localDateOf(now)
  const written =
    deed.entry === 'automatic'
      ? `自动，${momentInWords(deed.enteredAt, now)}`
      : `${deed.enteredBy ?? ''}，${momentInWords(deed.enteredAt, now)}`
  return (
    <View>
      <StatusSentence
        tag={deedStatusLabels[deed.status]}
        tone={deedTones[deed.status]}
        sentence={standingInWords(deed)}
      />
      {deed.longDay && <Notice>这一天加起来超过 8 小时，请核对</Notice>}
      {deed.enteredTogether > 1 && (
        <Notice>{`单位一次给 ${deed.enteredTogether} 人记的，这是其中一笔`}</Notice>
      )}
      {deed.monthLocked && <Notice>这个月已经锁定上报，不能再改</Notice>}
      <Card title={deed.what}>
        <SummaryList
          rows={[
            { label: '效果', value: deed.effect },
            { label: '时间', value: whenInWords(deed, today) },
            { label: '时长', value: hoursInWords(deed.minutes) },
            { label: '地点', value: deed.place || '未填' },
            { label: '参加人数', value: deed.people === null ? '未填' : `${deed.people} 人次` },
            { label: '队员', value: `${deed.name}（${deed.villageName}）` },
            { label: '服务队', value: deed.teamName ?? '不算在队里' },
            { label: '怎么记的', value: deedEntryLabels[deed.entry] },
            { label: '谁记的', value: written },
            ...(deed.sources.length > 0
              ? [
                  {
                    label: '佐证',
                    value: deed.sources.map((one) => sourceKindLabels[one]).join('、'),
                  },
                ]
              : []),
            ...(deed.lateReason ? [{ label: '补记原因', value: deed.lateReason }] : []),
            ...(deed.correctionReason ? [{ label: '更正原因', value: deed.correctionReason }] : []),
            ...(deed.judgedBy && deed.judgedAt
              ? [
                  {
                    label: deed.status === 'declined' ? '谁看的' : '谁确认的',
                    value: `${deed.judgedBy}，${dayInWords(localDateOf(deed.judgedAt), today)}`,
                  },
                ]
              : []),
          ]}
        />
        <View className={styles.photos}>
          {deed.photoUrls.map((url) => (
            <Image key={url} className={styles.photo} src={url} mode='aspectFill' />
          ))}
        </View>
      </Card>
      <Own deed={deed} />
      {deed.former.length > 0 && (
        <View>
          <Text className={styles.heading}>更正以前</Text>
          {deed.former.map((one) => (
            <DeedCard key={one.id} deed={one} />
          ))}
        </View>
      )}
    </View>
  )
}

/** The office and the captain: true or not. Their own is never theirs to judge. */
function Judge({ deed }: { deed: Deed }) {
  const [declining, setDeclining] = useState(false)
  const confirm = useCommand(client.volunteer.deed.confirm, { onDone: goOn })
  const decline = useCommand(client.volunteer.deed.decline, { onDone: () => setDeclining(false) })
  if (!deed.judges || deed.status !== 'claimed') return null
  const refusal = refusalToJudge({ ...deed, own: deed.mine })
  return (
    <View>
      <MainAction
        label='属实，确认'
        busy={confirm.busy}
        refusal={refusal && judgeRefusalMessages[refusal]}
        onPress={() => confirm.run({ deedId: deed.id })}
      />
      {!refusal && <MainAction label='不能确认' kind='second' onPress={() => setDeclining(true)} />}
      {declining && (
        <AskReason
          title='为什么不能确认？'
          hint='本人会看到这段话'
          verb='告诉本人'
          busy={decline.busy}
          onSubmit={(reason) => decline.run({ deedId: deed.id, reason })}
          onClose={() => setDeclining(false)}
        />
      )}
    </View>
  )
}

/** Back to the queue, where the next one waits. */
function goOn() {
  void Taro.showToast({ title: '已确认', icon: 'success' })
  goBack()
}

/** Taking back and putting right. */
function Own({ deed }: { deed: Deed }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useCommand(client.volunteer.deed.withdraw, { onDone: () => setAsking(false) })
  const refusal = refusalToCorrect({ ...deed, own: deed.mine })
  if (deed.replacedBy) {
    const deedId = deed.replacedBy
    return (
      <MainAction
        label='看更正后的一笔'
        kind='second'
        onPress={() => go('register/deed', { deedId })}
      />
    )
  }
  return (
    <View>
      {refusal !== 'NO_LONGER_COUNTS' && (
        <MainAction
          label='更正'
          kind='second'
          refusal={refusal && correctRefusalMessages[refusal]}
          onPress={() => go('register/deed-write', { deedId: deed.id })}
        />
      )}
      {deed.mine && deed.status === 'claimed' && !deed.monthLocked && (
        <MainAction label='撤回' kind='second' onPress={() => setAsking(true)} />
      )}
      {asking && (
        <Confirm
          title='撤回这一笔？'
          consequence='撤回后不再等确认，也不算时长。要再记，请重新写一笔。'
          verb='撤回'
          busy={withdraw.busy}
          onConfirm={() => withdraw.run({ deedId: deed.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  )
}
