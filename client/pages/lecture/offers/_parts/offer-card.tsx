import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { CallButton } from '@client/components/call-button'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import { momentInWords, timeInWords } from '@shared/kernel/local-date'
import type { MyOffer } from '@shared/lecture/offer.model'
import { refusalToAccept, refusalToDecline } from '@shared/lecture/offer.rules'
import {
  acceptRefusalMessages,
  declineRefusalMessages,
  offerStatusLabels,
} from '@shared/lecture/offer.wording'
import { TRAVEL_MINUTES } from '@shared/lecture/slot.rules'
import { go } from '../../go'

/** One request: where, when, how far from the other talk of the day, and two buttons of equal worth. */
export function OfferCard({ offer }: { offer: MyOffer }) {
  const now = useNow()
  const { status, neighbours } = offer
  const isPending = status === 'pending' && !offer.isOver
  const isMine = status === 'accepted' && !offer.isOver
  return (
    <Card title={`《${offer.lectureTitle}》`} urgent={isPending}>
      <StatusSentence
        tag={offer.isOver ? '已办结' : offerStatusLabels[status]}
        tone={isMine ? 'good' : isPending ? 'warm' : 'plain'}
        sentence={sentenceOf(offer, now)}
      />
      <SummaryList
        rows={[
          { label: '时间', value: momentInWords(offer.startsAt, now) },
          { label: '点单单位', value: offer.hostName },
          { label: '地点', value: `${offer.venue} ${offer.room}` },
          { label: '听众', value: `约 ${offer.audienceHeads} 人` },
          { label: '设备', value: offer.equipment || '未填' },
          {
            label: '当月',
            value: `您已有 ${offer.talksThisMonth} 场，自己定的是最多 ${offer.monthlyLimit} 场`,
          },
          { label: '联系人', value: `${offer.contactName} ${offer.contactPhone}` },
        ]}
      />
      {neighbours.map((other) => (
        <Text key={other.startsAt} className={prose.soft}>
          {`同一天您还有一场：${timeInWords(other.startsAt)}到${timeInWords(other.endsAt)}在${other.venue}。不在一处，已留出 ${TRAVEL_MINUTES} 分钟路上的时间。`}
        </Text>
      ))}
      {(isPending || isMine) && <Answer offer={offer} />}
      {isMine && offer.isPublic && (
        <MainAction
          label='现场签到二维码'
          kind='second'
          onPress={() => go('door', { offerId: offer.id })}
        />
      )}
      {isMine && <CallButton name={offer.contactName} phone={offer.contactPhone} />}
    </Card>
  )
}

function Answer({ offer }: { offer: MyOffer }) {
  const [declining, setDeclining] = useState(false)
  const close = () => setDeclining(false)
  const { id: offerId } = offer
  const accept = useCommand(client.lecture.offer.accept)
  const decline = useCommand(client.lecture.offer.decline, { onDone: close })
  const now = useNow()
  const accepted = offer.status === 'accepted'
  const acceptRefusal = refusalToAccept(offer, now)
  const declineRefusal = refusalToDecline(offer, now)
  return (
    <View>
      {!accepted && (
        <MainAction
          label='接受'
          busy={accept.busy}
          refusal={acceptRefusal && acceptRefusalMessages[acceptRefusal]}
          onPress={() => accept.run({ offerId })}
        />
      )}
      <MainAction
        label={accepted ? '我去不了了' : '谢绝'}
        kind='second'
        refusal={declineRefusal && declineRefusalMessages[declineRefusal]}
        onPress={() => setDeclining(true)}
      />
      {declining && (
        <AskReason
          title={accepted ? '为什么去不了？' : '为什么不方便？'}
          hint='只有关工办看得到，写一句就好'
          verb={accepted ? '告诉关工办' : '谢绝这一单'}
          busy={decline.busy}
          onSubmit={(reason) => decline.run({ offerId, reason })}
          onClose={close}
        />
      )}
    </View>
  )
}

function sentenceOf(offer: MyOffer, now: Date): string {
  if (offer.isOver) return '这场讲座已经办结'
  switch (offer.status) {
    case 'pending':
      return `请在${momentInWords(offer.answerBy, now)}前答复`
    case 'accepted':
      return `约好了，${momentInWords(offer.startsAt, now)}见`
    case 'declined':
      return `您谢绝了${offer.reason ? `：${offer.reason}` : ''}`
    case 'expired':
      return '48 小时没有答复，关工办已另请讲师'
    case 'withdrawn':
      return '关工办收回了这一单'
  }
}
