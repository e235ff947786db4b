import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { client } from '@client/api/api'
import { AskReason } from '@client/components/ask-reason'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { StatusSentence } from '@client/components/status-sentence'
import type { Tone } from '@client/components/tag'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import type { ProposedPair } from '@shared/sponsorship/matching.model'
import { suggestionAfter } from '@shared/sponsorship/matching.rules'
import {
  dropReasonLabels,
  priorityClassLabels,
  reasonsInWords,
  suggestionStatusLabels,
} from '@shared/sponsorship/matching.wording'
import { needInWords, stageLabels } from '@shared/sponsorship/student.wording'

const tones: Partial<Record<ProposedPair['status'], Tone>> = {
  proposed: 'warm',
  confirmed: 'good',
  suggested: 'good',
  taken: 'good',
}

/** One pair with its reasons, and the decision of the person who reads it. */
export function OnePair({ pair, isOpen }: { pair: ProposedPair; isOpen: boolean }) {
  const { suggestionId, card, status } = pair
  const [refusing, setRefusing] = useState(false)
  const confirm = useCommand(client.sponsorship.matching.confirm)
  const reconsider = useCommand(client.sponsorship.matching.reconsider)
  const setAside = useCommand(client.sponsorship.matching.setAside, {
    onDone: () => setRefusing(false),
  })
  const why = pair.dropReason ? dropReasonLabels[pair.dropReason] : pair.reason
  return (
    <Card title={`${card.code} → ${pair.sponsor}`} urgent={isOpen && status === 'proposed'}>
      <Text className={prose.line}>
        {`${stageLabels[card.stage]} · ${card.township} · ${needInWords(card.need, card.stage)}`}
      </Text>
      <Text className={prose.line}>{reasonsInWords(pair.facts)}</Text>
      <Text className={prose.soft}>{priorityClassLabels[pair.priorityClass]}</Text>
      <StatusSentence
        tone={tones[status] ?? 'plain'}
        tag={suggestionStatusLabels[status]}
        sentence={why ? `原因：${why}` : ''}
      />
      {isOpen && status === 'proposed' && (
        <View>
          <MainAction
            label='确认这一对'
            busy={confirm.busy}
            onPress={() => confirm.run({ suggestionId })}
          />
          <MainAction kind='second' label='不采用' onPress={() => setRefusing(true)} />
        </View>
      )}
      {isOpen && suggestionAfter(status, 'reconsider') && (
        <MainAction
          kind='second'
          label='改回没看'
          busy={reconsider.busy}
          onPress={() => reconsider.run({ suggestionId })}
        />
      )}
      {refusing && (
        <AskReason
          title='为什么不采用？'
          hint='留在记录里，资助人看不到'
          verb='不采用这一对'
          busy={setAside.busy}
          onSubmit={(reason) => setAside.run({ suggestionId, reason })}
          onClose={() => setRefusing(false)}
        />
      )}
    </Card>
  )
}
