import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { api, client } from '@client/api/api'
import { Card } from '@client/components/card'
import { MainAction } from '@client/components/main-action'
import { StatusSentence } from '@client/components/status-sentence'
import { SummaryList } from '@client/components/summary-list'
import prose from '@client/design/prose.module.scss'
import { useCommand } from '@client/forms/use-command'
import { momentInWords } from '@shared/kernel/local-date'
import { type Agreement, AgreementParty } from '@shared/sponsorship/agreement.model'
import { agreementPartyLabels } from '@shared/sponsorship/agreement.wording'
import type { Supplement, SupplementId } from '@shared/sponsorship/supplement.model'
import {
  changesInWords,
  supplementStatusLabels,
  supplementTitle,
} from '@shared/sponsorship/supplement.wording'
import { go } from '../../go'
import { Cancel, Hand, Seal } from '../../signing'

type Props = { agreement: Agreement; isOffice: boolean }

/** S-10: every change since the agreement was signed, and what waits for a hand. */
export function Supplements({ agreement, isOffice }: Props) {
  const { agreementId, status } = agreement
  const query = useQuery({
    ...api.sponsorship.supplement.list.queryOptions({ input: { agreementId } }),
    meta: { keep: false },
  })
  const all = query.data ?? []
  const mayDraw = isOffice && status === 'effective' && !all.some((one) => one.status === 'signing')
  return (
    <View>
      {all.map((one) => (
        <One key={one.supplementId} one={one} agreement={agreement} isOffice={isOffice} />
      ))}
      {query.data && mayDraw && (
        <MainAction
          kind='second'
          label='拟补充协议'
          onPress={() => go(`supplement-draft/index?agreementId=${agreementId}`)}
        />
      )}
    </View>
  )
}

function One({ one, agreement, isOffice }: Props & { one: Supplement }) {
  const now = new Date()
  const party = isOffice ? null : agreement.myParty
  const waits = one.status === 'signing'
  const signed = one.signed.map((each) => each.party)
  return (
    <Card title={supplementTitle(one)} urgent={waits}>
      <StatusSentence
        tag={supplementStatusLabels[one.status]}
        tone={one.status === 'effective' ? 'good' : waits ? 'warm' : undefined}
        sentence={one.cancelReason ? `作废原因：${one.cancelReason}` : `原因：${one.reason}`}
      />
      <SummaryList
        rows={changesInWords(one, agreement.stage).map(({ label, from, to }) => ({
          label,
          value: `原来 ${from}\n改成 ${to}`,
        }))}
      />
      {AgreementParty.options.map((each) => {
        const hand = one.signed.find((signature) => signature.party === each)
        return (
          <Text key={each} className={prose.line}>
            {`${agreementPartyLabels[each]}：${hand ? `${momentInWords(hand.signedAt, now)}已签` : '还没有签'}`}
          </Text>
        )
      })}
      {waits && party && !signed.includes(party) && <Sheet supplementId={one.supplementId} />}
      {waits && isOffice && (
        <Office supplementId={one.supplementId} isSealed={signed.includes('custodian')} />
      )}
    </Card>
  )
}

function Sheet({ supplementId }: { supplementId: SupplementId }) {
  const sign = useCommand(client.sponsorship.supplement.sign)
  return <Hand busy={sign.busy} onSign={(signatureId) => sign.run({ supplementId, signatureId })} />
}

function Office({ supplementId, isSealed }: { supplementId: SupplementId; isSealed: boolean }) {
  const seal = useCommand(client.sponsorship.supplement.seal)
  const cancel = useCommand(client.sponsorship.supplement.cancel)
  return (
    <View>
      {!isSealed && (
        <Seal busy={seal.busy} onSeal={(evidenceId) => seal.run({ supplementId, evidenceId })} />
      )}
      <Cancel
        what='补充协议'
        busy={cancel.busy}
        onCancel={(reason) => cancel.run({ supplementId, reason })}
      />
    </View>
  )
}
