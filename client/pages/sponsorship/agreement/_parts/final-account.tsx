import { Text } from '@tarojs/components'
import { Card } from '@client/components/card'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { dayInWords, localDateOf } from '@shared/kernel/local-date'
import type { Agreement } from '@shared/sponsorship/agreement.model'
import type { Ending } from '@shared/sponsorship/ending.model'
import { isSomething } from '@shared/sponsorship/ending.rules'
import {
  endedAsLabels,
  endingToFamily,
  endingToSponsor,
  endReasonLabels,
  sumInWords,
} from '@shared/sponsorship/ending.wording'

function sentenceOf({ reason }: Ending, myParty: Agreement['myParty']): string {
  if (myParty === 'sponsor') return endingToSponsor[reason]
  return myParty === 'guardian' ? endingToFamily[reason] : endReasonLabels[reason]
}

/** S-14: how it ended, and what of the help arrived. */
export function FinalAccount({ ending, myParty }: { ending: Ending } & Pick<Agreement, 'myParty'>) {
  const { signed, underway, ungiven } = ending.account
  return (
    <Card title='这次结对已经结束'>
      <Text className={prose.line}>{sentenceOf(ending, myParty)}</Text>
      <Text className={prose.soft}>
        {`${dayInWords(ending.endedOn, localDateOf(new Date()))}，${endedAsLabels[ending.endedAs]}`}
      </Text>
      {ending.note && <Text className={prose.soft}>{`内部备注：${ending.note}`}</Text>}
      <SummaryList
        rows={[
          { label: '监护人已签收', value: sumInWords(signed) },
          { label: '还在路上', value: sumInWords(underway) },
          { label: '不再拨付', value: sumInWords(ungiven) },
        ]}
      />
      {isSomething(underway) && (
        <Text className={prose.soft}>还在路上的照样送到孩子手里，由监护人签收</Text>
      )}
    </Card>
  )
}
