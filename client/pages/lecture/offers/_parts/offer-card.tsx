import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { CallButton } from '@client/components/call-button'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import { momentInWords, timeInWords } from '@shared/kernel/local-date'
import type { BookingId } from '@shared/lecture/booking.model'
import { areHandoutsOpen } from '@shared/lecture/handout.rules'
import type { MyOffer, OfferId } from '@shared/lecture/offer.model'
import { refusalToAccept, refusalToDecline } from '@shared/lecture/offer.rules'
import {
  acceptRefusalMessages,
  declineRefusalMessages,
  offerStatusLabels,
} from '@shared/lecture/offer.wording'
import { nthOfMonth, roadSentence } from '@shared/lecture/point.wording'
import { TRAVEL_MINUTES } from '@shared/lecture/slot.rules'
import { go } from '../../go'
import { Handouts } from '../../handouts'
import { VerdictCard } from '../../verdict-card'
import { WhenAndWhere } from '../../when-and-where'

/** One request: where, when, how far from the other talk of the day, and two buttons of equal worth. */
export function OfferCard({ offer }: { offer: MyOffer }) {
  const now = useNow()
  const { status } = offer
  const isPending = status === 'pending' && !offer.isOver
  const isGiven = status === 'accepted' && Date.parse(offer.endsAt) <= now.getTime()
  const isMine = status === 'accepted' && !offer.isOver && !isGiven
  return (
    <Card title={`《${offer.lectureTitle}》`} urgent={isPending}>
      <StatusSentence
        tag={offer.isOver ? '已办结' : isGiven ? '已讲完' : offerStatusLabels[status]}
        tone={isMine || isGiven ? 'good' : isPending ? 'warm' : 'plain'}
        sentence={sentenceOf(offer, now)}
      />
      <SummaryList
        rows={[
          { label: '时间', value: momentInWords(offer.startsAt, now) },
          { label: '点单单位', value: offer.hostName },
          { label: '地点', value: `${offer.venue} ${offer.room}` },
          ...(isPending || isMine
            ? [
                { label: '路程', value: roadSentence(offer.road) },
                { label: '路上时间', value: roadTime(offer) },
              ]
            : []),
          { label: '听众', value: `约 ${offer.audienceHeads} 人` },
          { label: '设备', value: offer.equipment || '未填' },
          ...(isPending ? [{ label: '场次', value: nthOfMonth(offer, now) }] : []),
          { label: '联系人', value: `${offer.contactName} ${offer.contactPhone}` },
        ]}
      />
      {(isPending || isMine) && <Answer offer={offer} />}
      {isMine && offer.isPublic && (
        <MainAction
          label='现场签到二维码'
          kind='second'
          onPress={() => go('door', { offerId: offer.id })}
        />
      )}
      {isGiven && <WhatWasSaid offerId={offer.id} />}
      {isGiven && areHandoutsOpen(offer.startsAt, now) && (
        <WhatIsLeft bookingId={offer.bookingId as BookingId} />
      )}
      {isMine && (
        <WhenAndWhere talk={{ ...offer, title: offer.lectureTitle, minutes: lengthOf(offer) }} />
      )}
      {isMine && <CallButton name={offer.contactName} phone={offer.contactPhone} />}
    </Card>
  )
}

const lengthOf = ({ startsAt, endsAt }: MyOffer): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000

/** 评单 of a talk given, on request. */
function WhatWasSaid({ offerId }: { offerId: OfferId }) {
  const [isAsked, setAsked] = useState(false)
  const { data } = useQuery(
    api.lecture.rating.getMine.queryOptions({ input: { offerId }, enabled: isAsked }),
  )
  if (data) return <VerdictCard verdict={data} title='大家怎么说' />
  return (
    <MainAction label='大家怎么说' kind='second' busy={isAsked} onPress={() => setAsked(true)} />
  )
}

/** 资料 of a talk given, on request. */
function WhatIsLeft({ bookingId }: { bookingId: BookingId }) {
  const [isAsked, setAsked] = useState(false)
  if (isAsked) return <Handouts bookingId={bookingId} />
  return <MainAction label='讲座资料' kind='second' onPress={() => setAsked(true)} />
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

/** Whether the other talks of the day leave time for the road. */
function roadTime({ neighbours, venue }: MyOffer): string {
  const elsewhere = neighbours.filter((other) => other.venue !== venue)
  const [other] = elsewhere.length > 0 ? elsewhere : neighbours
  if (!other) return '当天没有别的讲座，时间宽裕'
  const when = `${timeInWords(other.startsAt)}到${timeInWords(other.endsAt)}`
  return other.venue === venue
    ? `当天${when}也在这里讲，不用赶路`
    : `当天${when}在${other.venue}还有一场，中间至少留 ${TRAVEL_MINUTES} 分钟路上用`
}

function sentenceOf(offer: MyOffer, now: Date): string {
  if (offer.isOver) return '这场讲座已经办结'
  switch (offer.status) {
    case 'pending':
      return `请在${momentInWords(offer.answerBy, now)}前答复`
    case 'accepted':
      if (Date.parse(offer.endsAt) <= now.getTime()) return '讲完了，谢谢您。等点单单位登记人数'
      return `约好了，${momentInWords(offer.startsAt, now)}见`
    case 'declined':
      return `您谢绝了${offer.reason ? `：${offer.reason}` : ''}`
    case 'expired':
      return '48 小时没有答复，关工办已另请讲师'
    case 'withdrawn':
      return '关工办收回了这一单'
  }
}
