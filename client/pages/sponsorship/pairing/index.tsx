import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { api, client } from '@client/api/api'
import { goBack } from '@client/boot/go-back'
import { useRouteId } from '@client/boot/use-route-id'
import { Card } from '@client/components/card'
import { Confirm } from '@client/components/confirm'
import { MainAction } from '@client/components/main-action'
import { Page } from '@client/components/page'
import { QueryView } from '@client/components/query-view'
import { StatusSentence } from '@client/components/status-sentence'
import { Timeline } from '@client/components/timeline'
import prose from '@client/design/prose.module.scss'
import { useNow } from '@client/design/use-now'
import { useCommand } from '@client/forms/use-command'
import { termInWords } from '@shared/sponsorship/feedback.wording'
import type { HoldId, Pairing } from '@shared/sponsorship/hold.model'
import { refusalToExtend } from '@shared/sponsorship/hold.rules'
import { extendRefusalMessages } from '@shared/sponsorship/hold.wording'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'
import { go } from '../go'
import { HarmLink } from '../harm-link'
import { LineRows } from '../line-rows'
import { standingOf, storyOf } from '../pairing-story'

/** One sponsorship as a story: 到了没有、孩子好吗. */
export default function PairingPage() {
  const holdId = useRouteId<HoldId>('holdId')
  const query = useQuery({
    ...api.sponsorship.pairing.get.queryOptions({ input: { holdId } }),
    meta: { keep: false },
  })
  return (
    <Page title={query.data?.card.code ?? '我的资助'}>
      <QueryView query={query}>{(pairing) => <Sheet pairing={pairing} />}</QueryView>
    </Page>
  )
}

function Sheet({ pairing }: { pairing: Pairing }) {
  const { card, student } = pairing
  return (
    <View>
      <Text className={prose.soft}>
        {`${stageLabels[card.stage]} · ${card.township} · ${needInWords(card.need, card.stage)}`}
      </Text>
      <Card title='现在'>
        <StatusSentence sentence={standingOf(pairing)} />
        <Actions pairing={pairing} />
      </Card>
      {student && (
        <Card title='孩子'>
          <Text className={prose.line}>{`${student.givenName}，${student.grade} 年级`}</Text>
          <Text className={prose.soft}>监护人同意告诉您的只有这些，请替孩子保密</Text>
        </Card>
      )}
      {pairing.feedback.map((one) => (
        <Card key={one.term} title={`${termInWords(one.term)}，孩子好吗`}>
          <LineRows lines={one.lines} />
        </Card>
      ))}
      <Card title='到哪一步'>
        <Timeline moments={storyOf(pairing)} />
      </Card>
      <HarmLink code={card.code} />
    </View>
  )
}

function agreementLabel({
  status,
  number,
  mySignatureMissing,
}: NonNullable<Pairing['agreement']>): string {
  if (status === 'ended') return `看总账和协议 ${number}`
  return mySignatureMissing ? '看协议、签字' : `看协议 ${number}`
}

function Actions({ pairing: { hold, agreement, student } }: { pairing: Pairing }) {
  const [releasing, setReleasing] = useState(false)
  const extend = useCommand(client.sponsorship.hold.extend)
  const release = useCommand(client.sponsorship.hold.release, {
    onDone: goBack,
  })
  const { holdId } = hold
  const refusal = refusalToExtend(hold, useNow())
  return (
    <View>
      {agreement && (
        <MainAction
          kind={agreement.mySignatureMissing ? 'main' : 'second'}
          label={agreementLabel(agreement)}
          onPress={() => go(`agreement/index?agreementId=${agreement.agreementId}`)}
        />
      )}
      {agreement && student && (
        <MainAction
          label='来往的信'
          onPress={() => go(`letters/index?agreementId=${agreement.agreementId}`)}
        />
      )}
      {hold.status === 'active' && !agreement && (
        <>
          <MainAction
            kind='second'
            label='再留 7 天'
            busy={extend.busy}
            refusal={refusal && extendRefusalMessages[refusal]}
            onPress={() => extend.run({ holdId })}
          />
          <MainAction kind='danger' label='放回' onPress={() => setReleasing(true)} />
        </>
      )}
      {releasing && (
        <Confirm
          title='放回这个孩子？'
          consequence='放回以后别的资助人可以选，您以后也还可以再选。'
          verb='放回'
          danger
          busy={release.busy}
          onConfirm={() => release.run({ holdId })}
          onClose={() => setReleasing(false)}
        />
      )}
    </View>
  )
}
